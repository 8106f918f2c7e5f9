/// What is too large or too many for the history to keep.
public struct KeepingBounds: Hashable, Sendable {
  /// The most bytes of one file.
  public var fileSize: Int
  /// The most files of one tree.
  public var files: Int

  /// Makes bounds; by default 10 MB and 20,000 files, far beyond what anyone types.
  public init(fileSize: Int = 10_000_000, files: Int = 20_000) {
    self.fileSize = fileSize
    self.files = files
  }
}
