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

  /// The path relative to the judged folder; bytes that are not UTF-8 are replaced.
  public var path: String
  /// What happened to the file.
  public var kind: Kind
  /// How many lines are new; nil if the file is not text.
  public var linesAdded: Int?
  /// How many lines are gone; nil if the file is not text.
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

extension FileChange {
  /// What a file is to the rhythm.
  public enum Side: String, Sendable, CaseIterable {
    /// The learner's tests.
    case tests
    /// Everything that is built and is not a test.
    case code
    /// The customer's tests.
    case acceptance
    /// Prose, such as `TESTLIST.md`: it changes no behaviour.
    case notes
  }

  /// What the file is to the rhythm, by its path.
  ///
  /// A `Tests` folder counts at any depth, so that packages inside a package are distinguished too;
  /// below `Sources` it is a name like any other.
  public var side: Side {
    if path.lowercased().hasSuffix(".md") { return .notes }
    let folders = path.split(separator: "/").dropLast()
    if folders.first == "Acceptance" { return .acceptance }
    return folders.first { $0 == "Tests" || $0 == "Sources" } == "Tests" ? .tests : .code
  }

  /// Lines added and removed; 0 for a file that is not text.
  var lines: Int { max(0, linesAdded ?? 0) + max(0, linesRemoved ?? 0) }
}
