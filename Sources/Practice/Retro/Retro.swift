public import Verdicts

/// What the lights of an attempt say about the way it went: data for a talk, and no mark.
public struct Retro: Hashable, Sendable {
  /// One test, the code for it and the refactoring after it.
  public struct Cycle: Hashable, Sendable {
    /// How many lights it had.
    public var lights = 0
    /// Lines added and removed in it.
    public var lines = 0
    /// Seconds from the light before it to its last one.
    public var seconds = 0.0
  }

  /// Seconds between two lights that count as having left: half an hour is a meal or a meeting.
  public static let longestThought = 1800.0

  /// What the retro is about, such as the kata's title.
  public var title: String
  /// The lights, oldest first.
  public var lights: [LightFacts]
  /// Names of the tests that were never red, in the order in which they were given.
  public var neverRed: [String]
  /// Seconds at work: the gaps between lights, without those that count as having left.
  public var seconds = 0.0
  /// The cycles, oldest first.
  public var cycles: [Cycle] = []
  /// Seconds of the longest way from a first red to the next green; 0 without red.
  public var longestRed = 0.0
  /// Lights that stayed green while something was tidied.
  public var refactorings = 0
  /// The predictions.
  public var predictions = PredictionScore()
  /// How often the coach noticed what.
  public var noticed: [Observation.Kind: Int] = [:]
  /// Seconds at the keyboard by name.
  public var typing: [String: Double] = [:]
  /// How often the keyboard changed hands.
  public var handovers: Int
  /// Seconds beyond the turns' length by name.
  public var overtime: [String: Double]
  /// Whether a light waits for its prediction and is left out.
  public var isHidden: Bool

  /// Derives a retro.
  ///
  /// - Parameters:
  ///   - title: What it is about.
  ///   - lights: The lights, oldest first; corrected ones left out.
  ///   - neverRed: Names of the tests that exist at the end and were never red.
  ///   - handovers: How often the keyboard changed hands.
  ///   - overtime: Seconds beyond the turns' length by name.
  ///   - isHidden: Whether a light waits for its prediction and was left out.
  public init(
    title: String, lights: [LightFacts], neverRed: [String] = [], handovers: Int = 0,
    overtime: [String: Double] = [:], isHidden: Bool = false
  ) {
    self.title = title
    self.handovers = handovers
    self.overtime = overtime
    self.isHidden = isHidden
    self.lights = lights
    self.neverRed = neverRed
    predictions = PredictionScore(lights.compactMap(\.prediction))
    count()
  }

  /// How many lights have a colour.
  public func count(of colour: Colour) -> Int { lights.count { $0.colour == colour } }

  /// Mean minutes of a cycle; nil without cycles.
  public var minutesPerCycle: Double? {
    cycles.isEmpty ? nil : cycles.reduce(0) { $0 + $1.seconds } / 60 / Double(cycles.count)
  }

  /// Mean lines of a cycle; nil without cycles.
  public var linesPerCycle: Double? {
    cycles.isEmpty ? nil : Double(cycles.reduce(0) { $0 + $1.lines }) / Double(cycles.count)
  }

  private mutating func count() {
    var before: LightFacts?
    var red = 0.0
    var isRed = false
    for light in lights {
      let gap = before.map { light.moment.seconds(since: $0.moment) } ?? 0
      let worked = gap <= Self.longestThought ? gap : 0
      seconds += worked
      if isRed { red += worked }
      longestRed = max(longestRed, red)
      if light.colour == .red { isRed = true }
      if light.colour == .green { (isRed, red) = (false, 0) }
      countCycle(light, after: before, worked)
      if light.phase == .refactor, light.colour == .green, before?.colour == .green, light.lines > 0
      {
        refactorings += 1
      }
      for kind in light.noticed { noticed[kind, default: 0] += 1 }
      if let driver = light.driver { typing[driver, default: 0] += worked }
      before = light
    }
  }

  /// A light of phase test begins a cycle unless the test before it is still on its way.
  private mutating func countCycle(_ light: LightFacts, after before: LightFacts?, _ worked: Double)
  {
    let isTestUnderWay = before.map { $0.phase == .test && $0.colour != .green && ran($0) } ?? false
    if light.phase == .test, ran(light), !isTestUnderWay { cycles.append(Cycle()) }
    guard !cycles.isEmpty else { return }
    cycles[cycles.count - 1].lights += 1
    cycles[cycles.count - 1].lines += light.lines
    cycles[cycles.count - 1].seconds += worked
  }

  /// Whether there was any test to judge.
  private func ran(_ light: LightFacts) -> Bool {
    light.reason != .noTests && light.reason != .allSkipped
  }
}
