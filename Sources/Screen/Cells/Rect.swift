/// A part of the grid: its upper left corner, from 0, and its size.
public struct Rect: Hashable, Sendable {
  /// The first column.
  public var column: Int
  /// The first row.
  public var row: Int
  /// The size, in cells; never less than zero.
  public var size: Size

  /// Makes a part; a negative size counts as none.
  public init(column: Int = 0, row: Int = 0, columns: Int, rows: Int) {
    self.column = column
    self.row = row
    self.size = Size(max(0, columns), max(0, rows))
  }

  /// The part that starts at the upper left corner.
  public init(_ size: Size) { self.init(columns: size.columns, rows: size.rows) }

  /// The number of columns.
  public var columns: Int { size.columns }
  /// The number of rows.
  public var rows: Int { size.rows }
  /// True when nothing can be drawn here.
  public var isEmpty: Bool { columns == 0 || rows == 0 }

  /// What is left when some columns and rows are taken away on each side.
  public func inset(columns: Int = 0, rows: Int = 0) -> Rect {
    Rect(
      column: column + min(columns, self.columns), row: row + min(rows, self.rows),
      columns: self.columns - 2 * columns, rows: self.rows - 2 * rows)
  }

  /// The part that lies in both; empty if they do not meet.
  public func intersection(_ other: Rect) -> Rect {
    let left = max(column, other.column)
    let top = max(row, other.row)
    return Rect(
      column: left, row: top,
      columns: min(column + columns, other.column + other.columns) - left,
      rows: min(row + rows, other.row + other.rows) - top)
  }

  /// True when a place lies inside.
  public func contains(column: Int, row: Int) -> Bool {
    (self.column..<self.column + columns).contains(column)
      && (self.row..<self.row + rows).contains(row)
  }
}

/// A size in cells of the terminal.
public struct Size: Hashable, Sendable {
  /// The number of columns.
  public var columns: Int
  /// The number of rows.
  public var rows: Int

  /// Makes a size.
  public init(_ columns: Int, _ rows: Int) {
    self.columns = columns
    self.rows = rows
  }
}
