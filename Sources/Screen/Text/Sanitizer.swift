/// Makes text from elsewhere harmless before it is drawn: learners can print anything.
public enum Sanitizer {
  /// The distance of the stops that a tab goes to, in columns.
  public static let tabStop = 8

  /// The text with nothing left that could command the terminal.
  ///
  /// - Escape sequences go, also the 8-bit ones and those that are never finished; a line end
  ///   finishes an endless one, so that the rest of the text is not lost with it.
  /// - Tabs become spaces up to the next stop.
  /// - A lone carriage return is a line end: what it would have drawn over stays readable. Vertical
  ///   tab, form feed, next line and Unicode's separators are line ends too.
  /// - Other controls are shown with a caret, NUL as `^@`.
  /// - Marks that turn the direction of text or glue it invisibly go, and so do byte order marks.
  public static func harmless(_ text: String) -> String {
    // Most text is: looking is much cheaper than copying.
    if text.utf8.allSatisfy({ ($0 >= 0x20 && $0 < 0x7F) || $0 == 0x0A }) { return text }
    var cleaner = Cleaner()
    for scalar in text.unicodeScalars { cleaner.feed(scalar) }
    return cleaner.finished
  }
}

/// Reads scalars one by one and knows whether it is inside an escape sequence.
private struct Cleaner {
  /// Where the reader is, in the terms of ECMA-48.
  private enum State {
    case text
    /// Behind ESC.
    case escape
    /// Inside a control sequence, up to its final character.
    case control
    /// Inside a command string (title, clipboard, graphics), up to its terminator.
    case command
    /// Behind ESC inside a command string: a backslash would end it.
    case commandEscape
  }

  private var result = String.UnicodeScalarView()
  private var state = State.text
  private var column = 0
  private var isAfterReturn = false

  /// The text so far; a return at the very end is a line end.
  var finished: String { String(result) + (isAfterReturn ? "\n" : "") }

  mutating func feed(_ scalar: Unicode.Scalar) {
    switch state {
    case .text: feedText(scalar)
    case .escape: feedEscape(scalar)
    case .control: feedControl(scalar)
    case .command, .commandEscape: feedCommand(scalar)
    }
  }

  private mutating func feedEscape(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "[": state = .control
    case "]", "P", "X", "^", "_": state = .command
    case "\u{1B}", " "..."/": break
    case "0"..."~": state = .text
    default: leave(with: scalar)
    }
  }

  private mutating func feedControl(_ scalar: Unicode.Scalar) {
    switch scalar {
    case " "..."?": break
    case "@"..."~": state = .text
    default: leave(with: scalar)
    }
  }

  private mutating func feedCommand(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\u{7}", "\u{9C}": state = .text
    case "\u{1B}": state = .commandEscape
    case "\\" where state == .commandEscape: state = .text
    case "\n", "\r": leave(with: scalar)
    default: state = .command
    }
  }

  /// Ends a sequence that is not one, and reads the scalar again as text.
  private mutating func leave(with scalar: Unicode.Scalar) {
    state = .text
    feedText(scalar)
  }

  private mutating func feedText(_ scalar: Unicode.Scalar) {
    if isAfterReturn && scalar != "\n" { endLine() }
    isAfterReturn = false
    switch scalar {
    case "\n", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}": endLine()
    case "\r": isAfterReturn = true
    case "\t":
      repeat { append(" ") } while column % Sanitizer.tabStop != 0
    case "\u{1B}": state = .escape
    case "\u{9B}": state = .control
    case "\u{90}", "\u{98}", "\u{9D}"..."\u{9F}": state = .command
    case "\u{0}"..."\u{1F}", "\u{7F}":
      // `^@` for NUL up to `^_`, and `^?` for delete: the way terminals have always shown them.
      append("^")
      append(Unicode.Scalar(UInt8(scalar.value) ^ 0x40))
    case "\u{80}"..."\u{9F}": break
    default: if !isInvisible(scalar) { append(scalar) }
    }
  }

  private mutating func endLine() {
    result.append("\n")
    column = 0
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    result.append(scalar)
    column += WidthTable.columns(of: scalar)
  }

  private func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x061C, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF: true
    case 0xFFF9...0xFFFB, 0xE0000...0xE007F: true
    default: false
    }
  }
}
