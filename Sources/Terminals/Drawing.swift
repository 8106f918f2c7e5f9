import CTerminal
import Screen

extension Role {
  /// The number of the role's style in the shim.
  fileprivate static let styles = Dictionary(
    uniqueKeysWithValues: allCases.enumerated().map { ($1, Int32($0)) })

  fileprivate var style: Int32 { Self.styles[self] ?? 0 }
}

extension Palette {
  /// Passes the look of each role to the shim.
  func define() {
    for role in Role.allCases {
      let ink = ink(for: role)
      terminal_define_style(
        role.style, Int32(ink.foreground ?? -1), Int32(ink.background ?? -1),
        ink.attributes.shimAttributes)
    }
  }
}

extension Ink.Attributes {
  fileprivate var shimAttributes: UInt32 {
    var attributes: UInt32 = 0
    if contains(.bold) { attributes |= UInt32(terminal_bold) }
    if contains(.dim) { attributes |= UInt32(terminal_dim) }
    if contains(.underline) { attributes |= UInt32(terminal_underline) }
    if contains(.reverse) { attributes |= UInt32(terminal_reverse) }
    return attributes
  }
}

extension Frame {
  /// Puts the rows that differ from the frame before into the shim's picture.
  ///
  /// Whole rows: ncurses itself sends only the cells that differ, and no half of a wide character is
  /// left over.
  func put(over shown: Frame?) {
    for row in 0..<size.rows {
      let cells = cells[row * size.columns..<(row + 1) * size.columns]
      if let shown, shown.cells[row * size.columns..<(row + 1) * size.columns] == cells { continue }
      put(cells, row: row)
    }
  }

  private func put(_ cells: ArraySlice<Cell>, row: Int) {
    for (column, index) in cells.indices.enumerated() {
      let cell = cells[index]
      // Behind a wide character: it was drawn with it. Anywhere else it is a hole to be filled.
      if cell.text.isEmpty, column > 0, !cells[index - 1].text.isEmpty { continue }
      let isWide = index + 1 < cells.endIndex && cells[index + 1].text.isEmpty
      let scalars = (cell.text.isEmpty ? " " : cell.text).unicodeScalars.map(\.value)
      terminal_put(
        Int32(row), Int32(column), cell.role.style, scalars, Int32(scalars.count), isWide ? 2 : 1)
    }
  }
}
