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
