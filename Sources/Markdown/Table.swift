/// A table: a row of headings and any number of rows, all as wide as the headings.
public struct Table: Hashable, Sendable {
  /// The alignment of a column.
  public enum Alignment: Hashable, Sendable {
    /// At the left edge: also by default.
    case left
    /// In the middle.
    case centre
    /// At the right edge.
    case right
  }

  /// One row of a table.
  public struct Row: Hashable, Sendable {
    /// The cells, as many as the table has columns.
    public var cells: [[Inline]]
    /// The row's line in the source, from 1.
    public var line: Int

    /// The cells' words without any marks.
    public var plainTexts: [String] { cells.map(\.plainText) }
  }

  /// The headings.
  public var header: Row
  /// The rows under the headings.
  public var rows: [Row]
  /// The alignment of each column.
  public var alignments: [Alignment] = []

  /// The table's first line in the source, from 1.
  public var line: Int { header.line }
}
