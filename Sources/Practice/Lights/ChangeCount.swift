/// How much changed between two lights: files and lines.
public struct ChangeCount: Hashable, Sendable {
  /// How many files differ.
  public var files: Int
  /// How many lines are new, over all files that are text.
  public var linesAdded: Int
  /// How many lines are gone, over all files that are text.
  public var linesRemoved: Int

  /// Makes a count.
  public init(files: Int = 0, linesAdded: Int = 0, linesRemoved: Int = 0) {
    self.files = files
    self.linesAdded = linesAdded
    self.linesRemoved = linesRemoved
  }

  /// Counts changes; files of the customer's are nobody's work.
  public init(_ changes: [FileChange]) {
    let changes = changes.filter { $0.side != .acceptance }
    self.init(
      files: changes.count,
      linesAdded: changes.reduce(0) { $0 + ($1.linesAdded ?? 0) },
      linesRemoved: changes.reduce(0) { $0 + ($1.linesRemoved ?? 0) })
  }
}
