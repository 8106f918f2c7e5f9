/// A piece of Swift-like text whose parentheses and quotes are balanced, with what lies outside them.
struct BalancedText {
  /// An operator outside of all parentheses and quotes.
  struct Sign {
    /// The operator, such as "==".
    let text: String
    /// Its range, with the spaces around it.
    let range: Range<Int>

    /// Whether it compares two values; the others make the text too rich to be sure.
    var isComparison: Bool { ["==", "!=", "<", ">", "<=", ">=", "===", "!=="].contains(text) }
  }

  let characters: ArraySlice<Character>
  /// The comparisons and the logical operators at the top level.
  private(set) var operators: [Sign] = []
  /// The arrows between source and value at the top level, with the spaces around them.
  private(set) var arrows: [Range<Int>] = []
  /// The groups in round parentheses at the top level.
  private(set) var groups: [Range<Int>] = []

  private static let signs: Set<String> = [
    "==", "!=", "<", ">", "<=", ">=", "===", "!==", "&&", "||", "??", "?", "is", "as", "as?",
  ]

  /// Takes a text; nil if its parentheses or quotes are not balanced.
  init?(_ text: some StringProtocol) { self.init(ArraySlice(Array(text))) }

  /// Takes a part of a text; nil if its parentheses or quotes are not balanced.
  init?(_ part: ArraySlice<Character>) {
    characters = part
    var closers: [Character] = []
    var groupStart = part.startIndex
    var isQuoted = false
    var index = part.startIndex
    while index < part.endIndex {
      let character = part[index]
      if isQuoted {
        if character == "\\" { index += 1 } else if character == "\"" { isQuoted = false }
      } else if character == "\"" {
        isQuoted = true
      } else if let closer = Self.closer(character) {
        if closers.isEmpty { groupStart = index }
        closers.append(closer)
      } else if ")]}".contains(character) {
        guard closers.popLast() == character else { return nil }
        if closers.isEmpty, character == ")" { groups.append(groupStart..<index + 1) }
      } else if character == " ", closers.isEmpty {
        addSign(wordAfter: index)
      }
      index += 1
    }
    guard !isQuoted, closers.isEmpty else { return nil }
  }

  /// The inside of a text that is one group in parentheses as a whole.
  var withoutParentheses: BalancedText? {
    guard groups == [characters.startIndex..<characters.endIndex] else { return nil }
    return BalancedText(characters.dropFirst().dropLast())
  }

  /// The text before the first arrow, or all of it.
  var beforeArrow: ArraySlice<Character> {
    arrows.first.map { characters[..<$0.lowerBound] } ?? characters
  }

  /// The source alone: each group `(source → value)` becomes `source`.
  var withoutValues: String {
    var text = ""
    var index = characters.startIndex
    for group in groups {
      text += String(characters[index..<group.lowerBound])
      let inside = BalancedText(characters[group].dropFirst().dropLast())
      if let inside, !inside.arrows.isEmpty {
        text += String(inside.beforeArrow)
      } else {
        text += String(characters[group])
      }
      index = group.upperBound
    }
    return text + String(characters[index...])
  }

  private static func closer(_ character: Character) -> Character? {
    switch character {
    case "(": ")"
    case "[": "]"
    case "{": "}"
    default: nil
    }
  }

  /// Adds an operator or an arrow that is between two spaces.
  private mutating func addSign(wordAfter space: Int) {
    let rest = characters[(space + 1)...]
    guard let end = rest.firstIndex(of: " ") else { return }
    let word = String(rest[..<end])
    if word == "→" { arrows.append(space..<end + 1) }
    if Self.signs.contains(word) { operators.append(Sign(text: word, range: space..<end + 1)) }
  }
}
