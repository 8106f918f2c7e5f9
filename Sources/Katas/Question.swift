/// A question that a good developer asks the customer, and the answer.
public struct Question: Hashable, Sendable {
  /// The question.
  public var text: String
  /// The customer's answer: Markdown.
  public var answer: String
}
