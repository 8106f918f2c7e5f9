public import Practice

/// What differs between two entries: the files, and the lines as a unified diff.
public struct TreeDifference: Hashable, Sendable {
  /// The files that differ, ordered by path.
  public var files: [FileChange] = []
  /// The differing lines in git's unified format; bytes that are not UTF-8 are replaced.
  public var text = ""
}
