/// A step of a kata: one story with rules, examples and acceptance tests.
public struct Step: Hashable, Sendable {
  /// The folder name, such as `2-threes-are-fizz`; its number is the step's place, from 1.
  public var slug: String
  /// What the learner reads.
  public var card: Card
  /// The acceptance tests as Swift source, one test per example row.
  public var acceptance: String
}
