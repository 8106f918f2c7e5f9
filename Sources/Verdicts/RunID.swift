/// The name of one run; sorts by the time at which the run began.
public struct RunID: RawRepresentable, Hashable, Sendable, Codable, CustomStringConvertible {
  /// A ULID-like text: time first, then chance.
  public let rawValue: String

  /// Takes a text that names a run.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// The identifier as text.
  public var description: String { rawValue }
}
