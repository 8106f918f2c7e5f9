import Markdown

/// Sets a table as aligned columns; cells are wrapped where the table is wider than its room.
struct TableSetter {
  /// Sets the words in the cells.
  let typesetter: Typesetter
  let table: Table

  /// The columns of space between two columns of the table.
  private static let gap = 2
  /// A column narrower than this cannot be read; the table is set as a list then.
  private static let narrowest = 5

  func lines(width: Int) -> [StyledLine] {
    let header = table.header.cells.map { typesetter.lines(of: $0, role: .heading) }
    let rows = table.rows.map { $0.cells.map { typesetter.lines(of: $0, role: .plain) } }
    let room = width - Self.gap * max(0, header.count - 1)
    guard let columns = columns(of: [header] + rows, room: room) else {
      return stacked(header: header, rows: rows, width: width)
    }
    let strokes = columns.map { String(repeating: typesetter.glyphs.horizontal, count: $0) }
    let rule = StyledLine(
      strokes.joined(separator: String(repeating: " ", count: Self.gap)), .border)
    let body = rows.map { self.row($0, columns: columns) }
    // Rows of several lines run into each other without something between them.
    let isWrapped = body.contains { $0.count > 1 }
    return row(header, columns: columns) + [rule]
      + Array(body.joined(separator: isWrapped ? [[]] : []))
  }

  /// How wide each column is; nil if there is no room for columns.
  private func columns(of rows: [[[StyledLine]]], room: Int) -> [Int]? {
    let count = table.header.cells.count
    let wanted = (0..<count).map { index in
      rows.flatMap { $0[index] }.map(\.columns).max() ?? 0
    }.map { max(1, $0) }
    if wanted.reduce(0, +) <= room { return wanted }
    guard room >= count * Self.narrowest else { return nil }
    let words = (0..<count).map { index in
      rows.flatMap { $0[index] }.map(longestWord).max() ?? 1
    }
    // First every column gets its longest word, if that is possible, then they share the rest.
    let wordsFit = words.reduce(0, +) <= room
    let least = wordsFit ? words : wanted.map { min($0, Self.narrowest) }
    return grown(from: least, to: wanted, room: room)
  }

  /// Widens columns one by one, always the narrowest that wants more, until the room is used up.
  private func grown(from least: [Int], to wanted: [Int], room: Int) -> [Int] {
    var columns = least
    var free = room - least.reduce(0, +)
    while free > 0 {
      let hungry = columns.indices.filter { columns[$0] < wanted[$0] }
      guard let narrowest = hungry.min(by: { columns[$0] < columns[$1] }) else { break }
      columns[narrowest] += 1
      free -= 1
    }
    return columns
  }

  private func longestWord(in line: StyledLine) -> Int {
    line.text.split(separator: " ").map { TextWidth.columns(of: $0) }.max() ?? 1
  }

  private func row(_ cells: [[StyledLine]], columns: [Int]) -> [StyledLine] {
    let wrapped = zip(cells, columns).map { cell, columns in
      cell.flatMap { $0.wrapped(to: columns) }
    }
    let height = wrapped.map(\.count).max() ?? 0
    return (0..<height).map { line in
      var result: StyledLine = []
      var end = 0
      for index in columns.indices where line < wrapped[index].count {
        let start = columns[..<index].reduce(0) { $0 + $1 + Self.gap }
        let text = wrapped[index][line]
        let before = start + margin(for: text, in: columns[index], at: index) - end
        if !text.isEmpty && before > 0 {
          result.append(Span(String(repeating: " ", count: before)))
        }
        result += text
        if !text.isEmpty { end += before + text.columns }
      }
      return result
    }
  }

  /// The columns of space before the words of a cell.
  private func margin(for text: StyledLine, in columns: Int, at index: Int) -> Int {
    let free = max(0, columns - text.columns)
    guard index < table.alignments.count else { return 0 }
    return switch table.alignments[index] {
    case .left: 0
    case .centre: free / 2
    case .right: free
    }
  }

  /// The table without columns: for each row every heading with its cell.
  private func stacked(
    header: [[StyledLine]], rows: [[[StyledLine]]], width: Int
  ) -> [StyledLine] {
    guard !rows.isEmpty else { return header.flatMap { $0 }.flatMap { $0.wrapped(to: width) } }
    let blocks = rows.map { row in
      zip(header, row).flatMap { heading, cell -> [StyledLine] in
        let title = Array(heading.joined(separator: [Span(" ")])) + [Span(": ", .heading)]
        let first = title + (cell.first ?? [])
        return ([first] + cell.dropFirst()).flatMap { $0.wrapped(to: width, indent: 2) }
      }
    }
    return Array(blocks.joined(separator: [[]]))
  }
}
