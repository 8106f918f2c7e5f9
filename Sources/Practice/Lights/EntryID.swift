/// Names one entry of the history: the hash of its commit.
public struct EntryID: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
  /// The hash, in hexadecimal digits.
  public let rawValue: String

  /// Takes a text that names an entry.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// The hash as text.
  public var description: String { rawValue }

  /// The first digits, as people write them.
  public var short: String { String(rawValue.prefix(8)) }
}
