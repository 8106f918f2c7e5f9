public import Practice

/// A folder's content as the history has it, before there is an entry that gives it a meaning.
public struct Snapshot: Hashable, Sendable {
  /// Names the content.
  public var tree: TreeID
  /// What differs from the last entry.
  public var changes: [FileChange] = []
  /// Files that are in the folder but not in the tree; see ``KeepingBounds``.
  public var notKept: [String] = []

  /// One line about what could not be kept; nil if all could.
  public var remark: String? {
    guard let first = notKept.first else { return nil }
    let name = Plain.line(first, 120)
    let others = notKept.count - 1
    return others == 0
      ? "The history does not keep \(name): it is too large or cannot be read."
      : "The history does not keep \(name) and \(others) more \(others == 1 ? "file" : "files"): "
        + "they are too large, too many or cannot be read."
  }
}
