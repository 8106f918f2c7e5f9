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
