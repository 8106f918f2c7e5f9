/// Takes the text of a failed expectation apart, as far as it can be determined.
///
/// Swift Testing 6.3 writes `Expectation failed: (fizzBuzz(7) → "7") == "Whizz"`: a source with its
/// value in parentheses, or a source alone if it is its own value, or if the value is unknown.
/// Values are not escaped, so any doubt (unbalanced quotes, two operators) leaves all parts nil.
struct ExpectationText {
  /// The source of the value under test.
  private(set) var expression: String?
  /// The value that was found.
  private(set) var actual: String?
  /// The value that was expected; only `==` and a plain truth value show it for sure.
  private(set) var expected: String?

  init(_ message: String) {
    let opening = "Expectation failed: "
    guard message.hasPrefix(opening),
      let text = BalancedText(message.dropFirst(opening.count))
    else { return }
    switch text.operators.count {
    case 0: readValue(text)
    case 1: readComparison(text, by: text.operators[0])
    default: return
    }
  }

  /// `(fizzBuzz(3) → "Fizz").isEmpty → false`, or `player → nil` of a `#require`.
  private mutating func readValue(_ text: BalancedText) {
    guard let operand = Operand(text.characters), let value = operand.value else { return }
    guard value == "false" || value == "nil" else { return }
    expression = operand.source
    actual = value
    if value == "false" { expected = "true" }
  }

  private mutating func readComparison(_ text: BalancedText, by sign: BalancedText.Sign) {
    guard sign.isComparison,
      let left = Operand(text.characters[..<sign.range.lowerBound]),
      let right = Operand(text.characters[sign.range.upperBound...])
    else { return }
    guard sign.text == "==" else {
      // `a < b` and `a != b` name a bound, not the one value that was expected.
      guard let value = left.value else { return }
      expression = left.source
      actual = value
      return
    }
    let isReversed = right.isUnderTest && !left.isUnderTest
    let found = isReversed ? right : left
    expression = found.value == nil ? nil : found.source
    actual = found.value ?? (found.isItsOwnValue ? found.source : nil)
    expected = (isReversed ? left : right).asExpected
  }
}

/// One side of a comparison: its source, and its value if the library shows one.
private struct Operand {
  let source: String
  let value: String?

  init?(_ text: ArraySlice<Character>) {
    guard let outer = BalancedText(text) else { return nil }
    let body = outer.withoutParentheses ?? outer
    guard body.arrows.count <= 1, let sourceText = BalancedText(body.beforeArrow) else {
      return nil
    }
    if outer.withoutParentheses != nil, body.arrows.isEmpty {
      source = String(outer.characters)
    } else {
      source = sourceText.withoutValues
    }
    value = body.arrows.first.map { String(body.characters[$0.upperBound...]) }
    if source.isEmpty { return nil }
  }

  /// Whether this looks like the value under test: it was computed, and is not called "expected".
  var isUnderTest: Bool {
    guard value != nil, !isLiteral else { return false }
    return !source.lowercased().hasPrefix("expect")
  }

  /// Whether the source without a value can be one.
  ///
  /// It can as a literal, or if its type describes itself as it is written: `Player(name: "Ana")`. The
  /// value of a call that may throw is not reported.
  var isItsOwnValue: Bool {
    guard value == nil, let first = source.first else { return false }
    return "\"[.-".contains(first) || first.isNumber || first.isUppercase
      || ["true", "false", "nil"].contains(source)
  }

  /// A string literal keeps its escapes, so that it stays on one line; else the value counts.
  var asExpected: String { isLiteral ? source : value ?? source }

  private var isLiteral: Bool { source.first == "\"" }
}
