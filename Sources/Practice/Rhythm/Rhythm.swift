/// The rule set of a session: a value that says what a green, a red and a bell lead to.
///
/// A rhythm holds only rules; where the session stands in them is kept by ``PracticeFlow``. A
/// further rhythm joins as another value.
public struct Rhythm: Hashable, Codable, Sendable {
  /// How a red light ends.
  public enum Keeping: Hashable, Codable, Sendable {
    /// Nothing is undone by a light.
    case everything
    /// Green is kept, red is undone, within the given scope.
    case greenOnly(undoing: Reversal.Scope)

    private enum CodingKeys: String, CodingKey {
      case everything = "everything", greenOnly = "greenOnly"
    }
    private enum GreenOnlyCodingKeys: String, CodingKey { case undoing = "undoing" }
  }

  /// What changes the hands at the keyboard.
  public enum HandingOver: String, Codable, Sendable {
    /// The turn timer.
    case byClock = "byClock"
    /// The first red of a new test.
    case byFailingTest = "byFailingTest"
  }

  /// The name by which it is chosen, such as `baby-steps`.
  public var name: String
  /// Its rule in one sentence.
  public var rule: String
  /// The phases of the rhythm bar, in order.
  public var phases: [Phase]
  /// Seconds of a box that holds a test and its code; nil for a rhythm without a clock.
  public var box: Double?
  /// How a red light ends.
  public var keeping: Keeping
  /// What changes the hands at the keyboard.
  public var handingOver: HandingOver
  /// Whether tests must stay as they are.
  public var freezesTests: Bool

  private enum CodingKeys: String, CodingKey {
    case name = "name", rule = "rule", phases = "phases", box = "box", keeping = "keeping"
    case handingOver = "handingOver", freezesTests = "freezesTests"
  }

  /// Makes a rhythm.
  public init(
    name: String, rule: String, phases: [Phase] = Phase.allCases, box: Double? = nil,
    keeping: Keeping = .everything, handingOver: HandingOver = .byClock, freezesTests: Bool = false
  ) {
    self.name = name
    self.rule = rule
    self.phases = phases
    self.box = box
    self.keeping = keeping
    self.handingOver = handingOver
    self.freezesTests = freezesTests
  }

  /// Whether it is a cycle that begins with a test.
  var beginsWithTest: Bool { phases.contains(.test) }
}
