public import Yams

/// A syntax error of a YAML text: where it is, what is wrong, what usually helps.
public struct YAMLFault {
  /// The line, from 1; nil if the parser did not report it.
  public let line: Int?
  /// The column, from 1.
  public let column: Int?
  /// What is wrong, then what to do.
  public let sentence: String

  /// Puts a parser's error in words.
  public init(_ error: YamlError) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      (line, column) = (mark.line, mark.column)
      sentence = "The YAML cannot be read: \(problem). \(Self.remedy(for: problem))"
    case .reader(let problem, let offset, _, let yaml):
      let before = offset.map { yaml.prefix($0) } ?? ""
      line = before.count(where: \.isNewline) + 1
      column = before.reversed().prefix { !$0.isNewline }.count + 1
      sentence = "The YAML cannot be read: \(problem). Remove that character."
    case .duplicatedKeysInMapping(let duplicates, let context):
      (line, column) = (context.mark.line, context.mark.column)
      let keys = duplicates.map { "`\($0)`" }.joined(separator: ", ")
      sentence = "There is more than one \(keys). Keep one of them."
    default:
      (line, column) = (nil, nil)
      sentence = "The YAML cannot be read: \(error)."
    }
  }

  /// What usually helps, by the wording of libyaml.
  private static func remedy(for problem: String) -> String {
    if problem.contains("mapping values are not allowed") {
      return "A text with a colon and a space in it needs quotes around it."
    }
    if problem.contains("cannot start any token") {
      return "Indent with spaces, not tabs, and put quotes around a text that begins with a mark."
    }
    if problem.contains("unexpected end of stream") {
      return "A quote or bracket was opened and never closed."
    }
    return "Look at the indentation and the quotes there and just above."
  }
}
