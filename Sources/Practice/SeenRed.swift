public import Verdicts

/// The tests that were red at least once: one never seen red has proven nothing yet.
public struct SeenRed: Hashable, Codable, Sendable {
  /// The identities of the tests, as in `TestResult.identity`.
  public private(set) var identities: Set<String>

  /// Starts from what is already known.
  public init(identities: Set<String> = []) { self.identities = identities }

  /// Remembers every test of both loops that failed, or never ended, in this run.
  public mutating func note(_ verdict: Verdict) {
    for test in verdict.tests where test.status == .failed || test.status == .unfinished {
      identities.insert(test.identity)
    }
  }

  /// Whether the test was red at least once.
  public func contains(_ test: TestResult) -> Bool { identities.contains(test.identity) }

  /// Remembers tests by their identities.
  mutating func note(_ red: Set<String>) { identities.formUnion(red) }

  /// Remembers every test of both loops that is red in this answer.
  mutating func note(_ answer: Answer) {
    identities.formUnion((answer.inner + answer.examples).filter(\.isRed).map(\.identity))
  }
}
