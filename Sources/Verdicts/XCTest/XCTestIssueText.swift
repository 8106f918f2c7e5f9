/// Takes the text of an XCTest failure apart, as far as it can be determined.
///
/// `XCTAssertEqual failed: ("10") is not equal to ("16") - a spare`. By convention the value under
/// test comes first. Values are not escaped and may hold newlines and quotes.
struct XCTestIssueText {
  let issue: TestIssue
  /// Whether all quoted values are closed; if not, the next line belongs to it as well.
  let isWhole: Bool

  /// Reads a message, which may still be a part of a longer one.
  init(_ text: String, file: String?, line: Int?) {
    // XCTest writes " - " even where no message was given.
    let message = text.hasSuffix(" - ") ? String(text.dropLast(3)) : text
    var issue = TestIssue(message: message, file: file, line: line)
    var isWhole = true
    if let values = Self.values(text) {
      isWhole = values.isWhole
      issue.actual = values.pair?.first
      issue.expected = values.pair?.second
      if let comment = values.comment, !comment.isEmpty { issue.details = [comment] }
    } else if let thrown = text.firstRange(of: "threw error \"") {
      isWhole = text[thrown.upperBound...].contains("\"")
    }
    self.issue = issue
    self.isWhole = isWhole
  }

  /// The parts of `("first") … ("second") - comment`.
  private struct Values {
    var pair: (first: String, second: String)?
    var comment: String?
    var isWhole: Bool
  }

  private static func values(_ text: String) -> Values? {
    guard let opening = text.firstRange(of: " failed: (\"") else { return nil }
    let rest = text[opening.upperBound...]
    // The last closing counts: a value may hold anything, even a closing of its own.
    guard let end = rest.ranges(of: "\") - ").last ?? rest.ranges(of: "\") +/- (\"").last else {
      return Values(isWhole: false)
    }
    let comment = rest.ranges(of: "\") - ").last.map { String(rest[$0.upperBound...]) }
    let separators = rest[..<end.lowerBound].ranges(of: "\") is not equal to (\"")
    guard text.hasPrefix("XCTAssertEqual failed"), separators.count == 1 else {
      return Values(comment: comment, isWhole: true)
    }
    var second = rest[separators[0].upperBound..<end.lowerBound]
    if let accuracy = second.firstRange(of: "\") +/- (\"") {
      second = second[..<accuracy.lowerBound]
    }
    return Values(
      pair: (String(rest[..<separators[0].lowerBound]), String(second)), comment: comment,
      isWhole: true)
  }
}
