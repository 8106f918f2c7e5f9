/// The version of a Swift toolchain, such as 6.3.1.
public struct ToolchainVersion: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Major, minor and patch number.
  public var major: Int
  /// The number after the first dot.
  public var minor: Int
  /// The number after the second dot; 0 if there is none.
  public var patch: Int

  /// Makes a version.
  public init(_ major: Int, _ minor: Int, _ patch: Int = 0) {
    self.major = major
    self.minor = minor
    self.patch = patch
  }

  /// Reads the version out of what a compiler says about itself: `Swift version 6.3.1 (…)`.
  public init?(in text: String) {
    guard let match = text.firstMatch(of: /Swift version (\d+)\.(\d+)(?:\.(\d+))?/),
      let major = Int(match.1), let minor = Int(match.2)
    else { return nil }
    self.init(major, minor, match.3.flatMap { Int($0) } ?? 0)
  }

  /// The version as it is written; a patch of 0 is left out.
  public var description: String {
    patch == 0 ? "\(major).\(minor)" : "\(major).\(minor).\(patch)"
  }

  /// Orders by major, then minor, then patch number.
  public static func < (left: ToolchainVersion, right: ToolchainVersion) -> Bool {
    (left.major, left.minor, left.patch) < (right.major, right.minor, right.patch)
  }
}
