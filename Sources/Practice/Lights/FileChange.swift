/// One file that differs between two trees.
public struct FileChange: Hashable, Sendable, Codable {
  /// What happened to the file.
  public enum Kind: String, Sendable, Codable {
    /// It is new.
    case added = "added"
    /// Its content, its executable bit or its kind changed.
    case changed = "changed"
    /// It is gone.
    case removed = "removed"
  }

  /// The path relative to the judged folder; bytes that are no UTF-8 are replaced.
  public var path: String
  /// What happened to the file.
  public var kind: Kind
  /// How many lines are new; nil if the file is no text.
  public var linesAdded: Int?
  /// How many lines are gone; nil if the file is no text.
  public var linesRemoved: Int?

  private enum CodingKeys: String, CodingKey {
    case path = "path", kind = "kind", linesAdded = "linesAdded", linesRemoved = "linesRemoved"
  }

  /// The same change without its lines.
  public var uncounted: FileChange { FileChange(path: path, kind: kind) }

  /// Makes a change.
  public init(path: String, kind: Kind, linesAdded: Int? = nil, linesRemoved: Int? = nil) {
    self.path = path
    self.kind = kind
    self.linesAdded = linesAdded
    self.linesRemoved = linesRemoved
  }
}
