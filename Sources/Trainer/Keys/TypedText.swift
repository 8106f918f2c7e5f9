import Screen

/// A line of text that is being typed.
struct TypedText: Hashable, Sendable {
  private(set) var text = ""

  /// What was typed, without spaces around it.
  var trimmed: String {
    let start = text.drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }

  /// Takes a key as text; false if it is none.
  mutating func insert(_ key: KeyPress) -> Bool {
    switch key {
    case .character(let character): text.append(character)
    case .backspace: _ = text.popLast()
    default: return false
    }
    return true
  }

  /// A label and the text with a mark where the next letter goes; a long text shows its end.
  func line(_ label: String, width: Int, glyphs: Glyphs) -> StyledLine {
    let room = max(1, width - TextWidth.columns(of: label) - 1)
    let words = Sanitizer.harmless(text)
    guard TextWidth.columns(of: words) > room else {
      return [Span(label, .dim), Span(words, .strong), Span("_", .key)]
    }
    var end = Substring(words)
    let space = max(0, room - TextWidth.columns(of: glyphs.ellipsis))
    while TextWidth.columns(of: String(end)) > space { end.removeFirst() }
    return [Span(label, .dim), Span(glyphs.ellipsis + end, .strong), Span("_", .key)]
  }
}
