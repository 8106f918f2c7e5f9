public import Practice
import Verdicts

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
    /// Whether the judge gave the light or agreed with it.
    public var isConfirmed: Bool
    /// The inner tests of the last run of all tests that came to its end, this one or an earlier;
    /// nil before the first.
    public var complete: [InnerTest]?
    /// The way back that the light asks for; it waits until nobody may correct the light any more.
    public var reversal: Reversal?
  }

  /// An inner test that exists.
  public struct InnerTest: Codable, Hashable, Sendable {
    /// What tells it from all others, as in `TestResult.identity`.
    public var identity: String
    /// Its name for people.
    public var name: String

    /// Makes a test of a run.
    init(_ test: TestResult) {
      identity = test.identity
      name = test.name
    }

    /// Makes a test of which only the identity is known: its name stands behind the slash.
    init(identity: String) {
      self.identity = identity
      name = identity.firstIndex(of: "/").map { String(identity[$0...].dropFirst()) } ?? identity
    }
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
