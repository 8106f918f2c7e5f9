/// Measures and cuts text by columns of the terminal, never by characters.
public enum TextWidth {
  /// The columns of one character: of its base, or of its parts where they are drawn side by side.
  ///
  /// Emoji that are joined into one count as their first, two columns, whatever the terminal makes
  /// of the rest. Line ends and other controls have no width.
  public static func columns(of character: Character) -> Int {
    if let ascii = character.asciiValue { return ascii < 0x20 || ascii == 0x7F ? 0 : 1 }
    return pieces(of: character).reduce(0) { $0 + $1.columns }
  }

  /// The columns of a text of one line.
  public static func columns(of text: some StringProtocol) -> Int {
    text.reduce(0) { $0 + columns(of: $1) }
  }

  /// The start of a text that fits into some columns; never half a wide character.
  ///
  /// - Parameter ellipsis: What to end with when something had to go, such as `…`; left out where
  ///   it does not fit itself.
  public static func clip(_ text: String, to columns: Int, ellipsis: String = "") -> String {
    guard self.columns(of: text) > columns else { return text }
    let room = columns - self.columns(of: ellipsis)
    guard room >= 0, !ellipsis.isEmpty else { return prefix(of: text, columns: columns) }
    return prefix(of: text, columns: room) + ellipsis
  }

  /// The text with spaces behind it up to some columns; a longer text stays as it is.
  public static func pad(_ text: String, to columns: Int) -> String {
    text + String(repeating: " ", count: max(0, columns - self.columns(of: text)))
  }

  /// The text with spaces before it up to some columns; a longer text stays as it is.
  public static func padLeft(_ text: String, to columns: Int) -> String {
    String(repeating: " ", count: max(0, columns - self.columns(of: text))) + text
  }

  /// The text in lines of at most `columns` columns, broken between words where that is possible.
  ///
  /// Nothing but the spaces at a break is lost: a word that is too long is cut. Newlines are kept.
  /// - Parameter indent: The columns of space before every line but the first of a paragraph.
  public static func wrap(_ text: String, to columns: Int, indent: Int = 0) -> [String] {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).flatMap { line in
      StyledLine([Span(String(line))]).wrapped(to: columns, indent: indent).map(\.text)
    }
  }

  private static func prefix(of text: String, columns: Int) -> String {
    var used = 0
    return String(
      text.prefix { character in
        used += self.columns(of: character)
        return used <= columns
      })
  }

  /// What one cell can hold: a scalar that takes columns, with the marks drawn over it.
  struct Piece: Hashable {
    /// The scalar and its marks.
    var text: String
    /// Its columns: 0 for marks without a base, else 1 or 2.
    var columns: Int
  }

  /// The pieces of a character, from the left; most characters are one piece.
  static func pieces(of character: Character) -> [Piece] {
    let scalars = character.unicodeScalars
    if let only = scalars.first, scalars.count == 1 {
      return [Piece(text: String(character), columns: WidthTable.columns(of: only))]
    }
    var pieces: [Piece] = []
    var marks = 0
    for scalar in scalars {
      let columns = WidthTable.columns(of: scalar)
      if let last = pieces.last, last.columns > 0 || columns == 0 {
        if isJoinedEmoji(scalar, after: last) { break }
        if columns == 0 {
          marks += 1
          // ncurses keeps a base and four marks in a cell; more is somebody's joke.
          if marks <= 4 { pieces[pieces.count - 1].text.unicodeScalars.append(scalar) }
          continue
        }
      }
      marks = 0
      pieces.append(Piece(text: String(Character(scalar)), columns: columns))
    }
    return pieces
  }

  /// True for a skin tone, and for an emoji behind the joiner: terminals draw no cell for them.
  private static func isJoinedEmoji(_ scalar: Unicode.Scalar, after piece: Piece) -> Bool {
    guard let last = piece.text.unicodeScalars.last else { return false }
    let isJoined = last.value == 0x200D && scalar.properties.isEmoji
    return isJoined || (scalar.properties.isEmojiModifier && piece.columns == 2)
  }
}
