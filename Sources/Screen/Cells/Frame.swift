/// Everything that one moment of the program shows: cells, cursor and window title.
public struct Frame: Hashable, Sendable {
  /// The size of the grid.
  public let size: Size
  /// The cells, row by row: `size.rows` rows of `size.columns` cells.
  public var cells: [Cell]
  /// Where the cursor is, as (column, row) from 0; nil hides it.
  public var cursor: Position?
  /// The title of the terminal's window.
  public var title: String

  /// A place in the grid, from 0.
  public struct Position: Hashable, Sendable {
    /// The column, from 0.
    public var column: Int
    /// The row, from 0.
    public var row: Int
  }

  /// Makes an empty frame.
  public init(size: Size, title: String = "") {
    self.size = size
    self.cells = Array(repeating: Cell(), count: max(0, size.columns) * max(0, size.rows))
    self.cursor = nil
    self.title = title
  }
}

/// One column of one row: what is drawn there.
///
/// A wide character takes two cells: its own, and one after it whose text is empty.
public struct Cell: Hashable, Sendable {
  /// One character with its combining marks; empty behind a wide character.
  public var text: String
  /// What it means.
  public var role: Role

  /// Makes a cell.
  public init(_ text: String = " ", _ role: Role = .plain) {
    self.text = text
    self.role = role
  }
}
