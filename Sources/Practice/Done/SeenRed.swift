/// The tests that were red at least once: one never seen red has proven nothing yet.
public struct SeenRed: Hashable, Codable, Sendable {
  /// The identities of the tests, as in `TestResult.identity`.
  public private(set) var identities: Set<String> = []

  private enum CodingKeys: String, CodingKey { case identities = "identities" }

  /// Remembers tests by their identities.
  mutating func insert(_ red: Set<String>) { identities.formUnion(red) }

  /// Remembers every test of both loops that is red in this answer.
  mutating func insert(redOf answer: Answer) {
    identities.formUnion((answer.inner + answer.examples).filter(\.isRed).map(\.identity))
  }
}
