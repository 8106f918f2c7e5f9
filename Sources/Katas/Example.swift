/// A row of the examples table.
public struct Example: Hashable, Sendable {
  /// The row as a sentence: the name of its acceptance test, such as `3 → Fizz`.
  public var name: String
  /// The table's headings.
  public var columns: [String]
  /// The row's cells, as many as there are columns.
  public var cells: [String]
}

extension Example {
  /// Makes an example of a table row, named as its acceptance test must be.
  ///
  /// A first column headed "example" holds the name; otherwise all cells but the last are joined by
  /// commas, with an arrow to the last.
  public init(columns: [String], cells: [String]) {
    let isNamed = columns.first?.lowercased() == "example" || cells.count == 1
    let row = cells.dropLast().joined(separator: ", ") + " → " + (cells.last ?? "")
    self.init(name: isNamed ? cells.first ?? "" : row, columns: columns, cells: cells)
  }
}
