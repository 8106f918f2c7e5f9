/// A function that a Swift file declares.
public struct SwiftFunction: Hashable, Sendable {
  /// Its name, without backticks.
  public let name: String
  /// The labels of its parameters, `_` included.
  public let labels: [String]
  /// Whether it bears `@Test`.
  public let isTest: Bool
  /// What `@Test` calls it; nil if that names nothing.
  public let displayName: String?
  /// The token that is its name.
  public let token: SwiftToken

  /// The name that people read.
  public var readName: String { displayName ?? name }
  /// The name with its labels, such as `many(_:of:)`.
  public var fullName: String { "\(name)(\(labels.map { "\($0):" }.joined()))" }
}
