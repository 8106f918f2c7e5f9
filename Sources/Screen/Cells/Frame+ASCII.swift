extension Frame {
  /// The frame with only ASCII in it, for terminals without UTF-8; every cell stays in its place.
  ///
  /// Arrows, dashes and quotation marks get a stand-in of one column, Latin letters lose their
  /// accents, and what has no stand-in is a question mark.
  public var inASCII: Frame {
    var frame = self
    frame.title = String(title.map { Self.standIn(for: $0) })
    for (index, cell) in cells.enumerated() {
      if cell.text.isEmpty {
        // The second half of a wide character gets a mark of its own.
        frame.cells[index].text = "?"
      } else if let character = cell.text.first, cell.text.utf8.count > 1 {
        frame.cells[index].text = String(Self.standIn(for: character))
      }
    }
    return frame
  }

  private static func standIn(for character: Character) -> Character {
    if character.isASCII { return character }
    if let known = standIns[character] { return known }
    guard let scalar = character.unicodeScalars.first else { return "?" }
    return scalar.isASCII ? Character(scalar) : latinBase(of: scalar) ?? "?"
  }

  /// The letter without its accent, from its name: `LATIN SMALL LETTER E WITH ACUTE` is an `e`.
  private static func latinBase(of scalar: Unicode.Scalar) -> Character? {
    let words = (scalar.properties.name ?? "").split(separator: " ")
    guard words.count > 4, words[0] == "LATIN", words[2] == "LETTER", words[4] == "WITH",
      words[3].count == 1, let letter = words[3].first
    else { return nil }
    return words[1] == "SMALL" ? letter.lowercased().first : letter
  }

  fileprivate static let standIns: [Character: Character] = [
    "→": ">", "←": "<", "↑": "^", "↓": "v", "⇒": ">", "▸": ">", "▶": ">", "◂": "<",
    "–": "-", "—": "-", "−": "-", "‐": "-", "‑": "-", "…": ".", "·": ".", "•": "-",
    "‘": "'", "’": "'", "“": "\"", "”": "\"", "„": "\"", "«": "<", "»": ">", "´": "'",
    "✔": "v", "✓": "v", "✘": "x", "✗": "x", "▲": "!", "□": "o", "×": "x", "÷": "/",
    "≤": "<", "≥": ">", "≠": "#", "█": "#", "░": ".", "─": "-", "│": "|", "┌": "+",
    "┐": "+", "└": "+", "┘": "+", "├": "+", "┤": "+", "┬": "+", "┴": "+", "┼": "+",
    "ß": "s", "\u{A0}": " ",
  ]
}

extension String {
  /// The text with ASCII marks, arrows, dashes and quotation marks; letters stay as they are.
  public var withASCIIMarks: String {
    if utf8.allSatisfy({ $0 < 0x80 }) { return self }
    return map { character in
      switch character {
      case "✓": Glyphs.ascii.confirmed
      case "…": Glyphs.ascii.ellipsis
      default: String(character.isLetter ? character : Frame.standIns[character] ?? character)
      }
    }.joined()
  }
}
