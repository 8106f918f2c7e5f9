/// A piece of a line that has one meaning throughout.
public struct Span: Hashable, Sendable {
  /// The words, without line ends.
  public var text: String
  /// What they mean.
  public var role: Role

  /// Makes a piece.
  public init(_ text: String, _ role: Role = .plain) {
    self.text = text
    self.role = role
  }
}
