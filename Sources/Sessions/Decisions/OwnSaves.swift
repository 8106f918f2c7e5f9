import Practice
import Watching

/// Distinguishes the learner's saves from files that Tandem restores itself.
struct OwnSaves: Hashable {
  /// What was saved while files are being restored; nil at any other time.
  private var heldBack: [WatchEvent]?
  /// The files that were restored since the last run began.
  private var restored: Set<String> = []
  /// The content that was undone last, as a digest.
  private(set) var undone: String?

  var isRestoring: Bool { heldBack != nil }

  /// Files are going to be restored: until that is done, saves are held back.
  mutating func beginRestoring() { heldBack = [] }

  /// Holds a save back while files are being restored.
  ///
  /// - Returns: whether it did; half of the files might be there.
  mutating func holdBack(_ event: WatchEvent) -> Bool {
    heldBack?.append(event)
    return isRestoring
  }

  /// All files are restored.
  ///
  /// - Returns: the saves that were held back, some of which may be the learner's.
  mutating func endRestoring() -> [WatchEvent] {
    defer { heldBack = nil }
    return heldBack ?? []
  }

  /// Files were restored.
  ///
  /// - Parameter undone: the content that they replaced, as a digest.
  mutating func restored(_ files: [String], replacing undone: String?) {
    restored = Set(files)
    self.undone = undone
  }

  /// A run began: it looks at all files, restored or not.
  mutating func runBegan() { restored = [] }

  /// Whether an event includes a file that the learner saved while others were restored: Tandem knows
  /// the content as a whole, but no run has looked at it.
  func includesUnseenSave(_ event: WatchEvent) -> Bool {
    guard !restored.isEmpty, case .saved(let paths) = event else { return false }
    return paths.contains { path in
      path != TestList.fileName && !restored.contains { $0 == path || $0.hasPrefix(path + "/") }
    }
  }
}
