/// A file, folder or link below some root.
public struct TreeEntry: Hashable, Sendable {
  /// The path relative to the root.
  public var path: BytePath
  /// What the system knows about it.
  public var stamp: FileStamp

  /// Makes an entry.
  public init(path: BytePath, stamp: FileStamp) {
    self.path = path
    self.stamp = stamp
  }
}
