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
  }

  /// The number of this format.
  public var schema = 1
  /// The present step, from 0.
  public var step = 0
  /// How many hints were shown, by step slug.
  public var hints: [String: Int] = [:]
  /// Inner tests that existed when the present step began: identities, or bare names for the
  /// starter's tests, which are known before any run.
  public var baseline: Set<String> = []
  /// Identities of tests that were red at least once.
  public var seenRed: Set<String> = []
  /// Slugs of steps that were left with `--anyway`.
  public var leftOpen: [String] = []
  /// The last verdict; nil before the first.
  public var last: LastRun?
  /// How many lights were given.
  public var lights = 0

  /// Makes the state of a new session.
  public init() {}
}
