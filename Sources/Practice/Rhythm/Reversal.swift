/// Going back to the last green: which files, to what, and which of them may be touched.
public struct Reversal: Hashable, Codable, Sendable {
  /// Which files go back.
  public enum Scope: String, Codable, Sendable {
    /// Everything but the learner's tests.
    case codeOnly = "codeOnly"
    /// Tests and code.
    case everything = "everything"
  }

  /// Which files go back.
  public var scope: Scope
  /// The tree of the last green light, which they go back to.
  public var green: String
  /// The tree that was judged: only files that still equal it may be touched.
  public var judged: String

  private enum CodingKeys: String, CodingKey {
    case scope = "scope", green = "green", judged = "judged"
  }
}
