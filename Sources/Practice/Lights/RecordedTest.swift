public import Verdicts

/// How one test ended at a light, as the history shows it.
public struct RecordedTest: Hashable, Sendable {
  /// The test, by `TestResult.identity`.
  public var identity: String
  /// The loop it belongs to.
  public var loop: Loop
  /// The end it had.
  public var status: TestResult.Status

  /// Makes a test.
  public init(identity: String, loop: Loop, status: TestResult.Status) {
    self.identity = identity
    self.loop = loop
    self.status = status
  }
}
