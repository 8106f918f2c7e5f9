/// Splits Swift source into tokens.
struct SwiftLexer {
  private let characters: [Character]
  private var index = 0
  private var line = 1
  private var column = 1

  /// Makes a lexer at the start of the source.
  init(_ source: String) {
    characters = Array(source)
  }

  /// All tokens up to the end.
  mutating func tokens() -> [SwiftToken] {
    var tokens: [SwiftToken] = []
    while let next = peek() {
      let (line, column) = (self.line, self.column)
      guard let kind = kind(startingWith: next) else { continue }
      tokens.append(SwiftToken(kind: kind, line: line, column: column))
    }
    return tokens
  }

  /// Takes one token, or nil after blanks and comments.
  private mutating func kind(startingWith next: Character) -> SwiftToken.Kind? {
    if next.isWhitespace {
      advance()
      return nil
    }
    if looksAt("//") {
      while let next = peek(), !next.isNewline { advance() }
      return nil
    }
    if looksAt("/*") {
      skipBlockComment()
      return nil
    }
    if next == "`" { return .word(rawIdentifier()) }
    if next == "@" {
      advance()
      return .attribute(word())
    }
    if let hashes = hashesBeforeQuote() { return .text(string(hashes: hashes)) }
    if Self.isWordCharacter(next) { return .word(word()) }
    advance()
    return .mark(next)
  }

  private mutating func word() -> String {
    var word = ""
    while let next = peek(), Self.isWordCharacter(next) {
      word.append(next)
      advance()
    }
    return word
  }

  private mutating func rawIdentifier() -> String {
    advance()
    var word = ""
    while let next = peek(), next != "`", !next.isNewline {
      word.append(next)
      advance()
    }
    advance()
    return word
  }

  /// How many `#` stand before a string's opening quote; nil if no string begins here.
  private func hashesBeforeQuote() -> Int? {
    let hashes = characters[index...].prefix { $0 == "#" }.count
    return character(at: index + hashes) == "\"" ? hashes : nil
  }

  private mutating func string(hashes: Int) -> String {
    for _ in 0..<hashes { advance() }
    let fence = String(repeating: "#", count: hashes)
    let quote = looksAt("\"\"\"") ? "\"\"\"" : "\""
    for _ in quote { advance() }
    var text = ""
    while let next = peek(), !looksAt(quote + fence) {
      // An unclosed string ends with its line, so that the rest of the file is still understood.
      if quote.count == 1, next.isNewline { return text }
      if looksAt("\\" + fence) {
        text.append(next)
        advance()
        guard let escaped = peek() else { break }
        text.append(escaped)
        advance()
      } else {
        text.append(next)
        advance()
      }
    }
    for _ in quote + fence { advance() }
    return text
  }

  /// Block comments nest in Swift.
  private mutating func skipBlockComment() {
    var depth = 0
    repeat {
      if looksAt("/*") {
        depth += 1
        advance()
      } else if looksAt("*/") {
        depth -= 1
        advance()
      }
      advance()
    } while depth > 0 && index < characters.count
  }

  private func looksAt(_ text: String) -> Bool {
    characters[min(index, characters.count)...].starts(with: text)
  }

  private func peek() -> Character? { character(at: index) }

  private func character(at index: Int) -> Character? {
    index < characters.count ? characters[index] : nil
  }

  private mutating func advance() {
    guard let passed = peek() else { return }
    index += 1
    if passed.isNewline {
      line += 1
      column = 1
    } else {
      column += 1
    }
  }

  private static func isWordCharacter(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_"
  }
}
