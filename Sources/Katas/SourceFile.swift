/// A text file that a kata brings along, named by its place in the workspace.
public struct SourceFile: Hashable, Sendable {
  /// The path relative to the workspace, such as `Sources/FizzBuzz/FizzBuzz.swift`.
  public var path: String
  /// The content.
  public var text: String

  /// Makes a file.
  public init(path: String, text: String) {
    self.path = path
    self.text = text
  }
}
