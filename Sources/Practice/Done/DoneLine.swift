/// One line of a Definition of Done.
public struct DoneLine: Hashable, Sendable, Codable {
  /// Where the line comes from.
  public var kind: Kind
  /// The line as it is shown.
  public var text: String
  /// Whether it holds.
  public var isMet: Bool
  /// What is missing, as a sentence that says what to do; nil if it holds.
  public var missing: String?

  private enum CodingKeys: String, CodingKey {
    case kind = "kind", text = "text", isMet = "isMet", missing = "missing"
  }

  /// Whether facts prove it; a line that is not proven is ticked by people and never refuses.
  public var isProven: Bool { kind != .promise }
}
