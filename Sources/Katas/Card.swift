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

/// A question that a good developer asks the customer, and the answer.
public struct Question: Hashable, Sendable {
  /// The question.
  public var text: String
  /// The customer's answer: Markdown.
  public var answer: String
}

/// A row of the examples table.
public struct Example: Hashable, Sendable {
  /// The row as a sentence: the name of its acceptance test, such as `3 → Fizz`.
  public var name: String
  /// The table's headings.
  public var columns: [String]
  /// The row's cells, as many as there are columns.
  public var cells: [String]
}

extension Example {
  /// Makes an example of a table row, named as its acceptance test must be.
  ///
  /// A first column headed "example" holds the name; otherwise all cells but the last are joined by
  /// commas, with an arrow to the last.
  public init(columns: [String], cells: [String]) {
    let isNamed = columns.first?.lowercased() == "example" || cells.count == 1
    let row = cells.dropLast().joined(separator: ", ") + " → " + (cells.last ?? "")
    self.init(name: isNamed ? cells.first ?? "" : row, columns: columns, cells: cells)
  }
}
