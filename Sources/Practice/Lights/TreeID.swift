/// Names the content of a folder of files as the history keeps it: the hash of a git tree.
///
/// Equal contents have equal names; `Light.tree` is the engine's own digest and another number.
public struct TreeID: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
  /// The hash, in hexadecimal digits.
  public let rawValue: String

  /// Takes a text that names a tree.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// The hash as text.
  public var description: String { rawValue }
}
