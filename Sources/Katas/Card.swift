/// What the learner reads of a step: story, rules, examples, hints.
public struct Card: Hashable, Sendable {
  /// The step's title.
  public var title: String
  /// The story: Markdown.
  public var story: String
  /// The rules, one sentence each: Markdown.
  public var rules: [String] = []
  /// The customer's examples; each is one acceptance test of the same name.
  public var examples: [Example] = []
  /// Hints from vague to concrete: Markdown.
  public var hints: [String] = []
  /// What the customer answers when asked (kind atdd).
  public var questions: [Question] = []
  /// Names of acceptance tests of earlier steps that this step ends.
  public var retires: [String] = []
}
