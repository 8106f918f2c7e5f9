public import Practice
public import Verdicts

/// What a session remembers between two commands; kept as one small JSON file.
public struct SessionState: Codable, Hashable, Sendable {
  /// What is kept of the last verdict, so that `status` and `next` need not judge again.
  public struct LastRun: Codable, Hashable, Sendable {
    /// The recorded light.
    public var light: Light
    /// The step it was given for, from 0.
    public var step: Int
    /// The lines of the Definition of Done as that verdict proves them.
    public var proven: [DoneLine]
    /// The identities of the inner tests, to tell the tests of the next step apart.
    public var innerTests: [String]
    /// Their names for people, in the same order.
    public var innerNames: [String]
    /// Whether the judge gave the light or agreed with it.
    public var isConfirmed: Bool
  }

  /// The number of this format.
  public var schema = 2
  /// When the session began, in seconds since 1970.
  public var began: Double
  /// The present step, from 0.
  public var step = 0
  /// How many hints were shown, by step slug.
  public var hints: [String: Int] = [:]
  /// Inner tests that existed when the present step began: identities, or bare names for the
  /// starter's tests, which are known before any run.
  public var baseline: Set<String> = []
  /// Slugs of steps that were left with `--anyway`.
  public var leftOpen: [String] = []
  /// The team's own lines that people ticked, by step slug.
  public var ticked: [String: Set<String>] = [:]
  /// Whether the last step was left as done, so that the kata is finished.
  public var isFinished = false
  /// The last verdict; nil before the first.
  public var last: LastRun?
  /// The rhythm, the coach, predictions, pairing, tests seen red.
  public var flow = PracticeFlow()

  /// Makes the state of a new session.
  ///
  /// - Parameter began: the present moment, in seconds since 1970.
  public init(began: Double) { self.began = began }

  /// Reads a state; what an earlier Tandem did not write yet is as at the beginning.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    schema = try values.decode(Int.self, forKey: .schema)
    began = try values.decode(Double.self, forKey: .began)
    step = try values.decode(Int.self, forKey: .step)
    hints = try values.decode([String: Int].self, forKey: .hints)
    baseline = try values.decode(Set<String>.self, forKey: .baseline)
    leftOpen = try values.decode([String].self, forKey: .leftOpen)
    ticked = try values.decodeIfPresent([String: Set<String>].self, forKey: .ticked) ?? [:]
    isFinished = try values.decodeIfPresent(Bool.self, forKey: .isFinished) ?? false
    last = try values.decodeIfPresent(LastRun.self, forKey: .last)
    flow = try values.decode(PracticeFlow.self, forKey: .flow)
  }

  /// A point of time as the rhythm counts it.
  public func moment(at time: Double) -> Moment { Moment(seconds: max(0, time - began)) }
}
