public import Screen

extension Frame {
  /// The rows as text, without the spaces at their ends.
  public var rows: [String] {
    rows { cells in cells.map(\.text).joined() }
  }

  /// The screen as text: its rows without the spaces at their ends, joined by newlines.
  public var text: String { rows.joined(separator: "\n") }

  /// The meaning of every cell as a letter (see `Role.letter`), row by row like `text`.
  public var roles: String {
    rows { cells in String(cells.map(\.role.letter)) }.joined(separator: "\n")
  }

  private func rows(_ describe: (ArraySlice<Cell>) -> String) -> [String] {
    guard size.columns > 0 else { return Array(repeating: "", count: max(0, size.rows)) }
    return stride(from: 0, to: cells.count, by: size.columns).map { start in
      let row = describe(cells[start..<start + size.columns])
      return String(row.reversed().drop { $0 == " " }.reversed())
    }
  }
}

extension Role {
  /// The letter that stands for the role in `Frame.roles`: small ones for text, capitals for bars
  /// and badges, a space for ordinary text.
  public var letter: Character {
    switch self {
    case .plain: " "
    case .title: "T"
    case .heading: "H"
    case .dim: "d"
    case .strong: "s"
    case .border: "-"
    case .code: "c"
    case .key: "k"
    case .selection: ">"
    case .green: "g"
    case .red: "r"
    case .amber: "a"
    case .greenBadge: "G"
    case .redBadge: "R"
    case .amberBadge: "A"
    case .notice: "n"
    }
  }
}
