public import Verdicts

/// How the tests of one loop ended, in numbers.
public struct TestCount: Hashable, Sendable {
  /// Tests that passed; a known issue does not keep a test from that.
  public var passed: Int
  /// Tests that failed or never ended.
  public var failed: Int
  /// Tests that were skipped.
  public var skipped: Int

  /// All of them.
  public var total: Int { passed + failed + skipped }

  /// Makes a count.
  public init(passed: Int = 0, failed: Int = 0, skipped: Int = 0) {
    self.passed = passed
    self.failed = failed
    self.skipped = skipped
  }

  /// Counts the tests of a verdict.
  public init(_ verdict: LoopVerdict) {
    self.init(
      passed: verdict.count(.passed) + verdict.count(.known),
      failed: verdict.count(.failed) + verdict.count(.unfinished),
      skipped: verdict.count(.skipped))
  }
}
