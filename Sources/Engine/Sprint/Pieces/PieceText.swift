/// The text of a piece, each line of which knows the line of the file that it is from.
struct PieceText: Hashable, Sendable {
  /// The text.
  private(set) var text = ""
  /// For each line of the text the one of the file, from 1.
  private(set) var lines: [Int] = []

  /// Adds a line, given without its end.
  mutating func add(_ line: some StringProtocol, from number: Int) {
    text += line
    text += "\n"
    lines.append(number)
  }
}
