public import Verdicts

/// One entry of an attempt's time line: a light or another event.
public struct LightEntry: Hashable, Sendable, Identifiable {
  /// What became of a light after it was given.
  public enum Standing: Hashable, Sendable {
    /// The judge gave it or agreed with it.
    case confirmed
    /// The judge has not spoken: the run was superseded or is still going on.
    case open
    /// The judge gave another light, in this entry.
    case corrected(by: EntryID)
  }

  /// Names the entry.
  public var id: EntryID
  /// The entry before it; nil for the first of its attempt.
  public var parent: EntryID?
  /// The files that were judged.
  public var tree: TreeID
  /// When it was recorded, in seconds since 1970.
  ///
  /// Clocks jump: the order of entries is that of their parents.
  public var time: Double
  /// The name of the attempt that it belongs to.
  public var attempt: String
  /// The entry in words, without its mark.
  public var title: String
  /// The light, if it is one.
  public var light: RecordedLight?
  /// The event, if it is one.
  public var event: HistoryEvent?
  /// How much differs from the entry before.
  public var changes = ChangeCount()
  /// Files that were judged but not kept, because they were too large or could not be read.
  public var notKept: [String] = []
  /// The learner's own notes, one a line.
  public var note: String?
  /// What became of it after it was given.
  public var standing = Standing.confirmed

  /// Whether the judge set it right, so that it never held.
  public var isCorrected: Bool { if case .corrected = standing { true } else { false } }

  /// Whether it is the light of a run, or what the judge made of that.
  public func isLight(of run: RunID?) -> Bool { run != nil && light?.run == run }
}

extension LightEntry {
  /// Makes an entry of which nothing else is known yet.
  public init(
    id: EntryID, parent: EntryID?, tree: TreeID, time: Double, attempt: String, title: String
  ) {
    self.init(
      id: id, parent: parent, tree: tree, time: time, attempt: attempt, title: title, light: nil)
  }
}

/// Which entries belong together, in the entries of an attempt, the oldest first.
extension [LightEntry] {
  /// The place of the last light, whatever events followed it; nil before the first.
  public var lastLightIndex: Int? { lastIndex { $0.light != nil } }

  /// The place of what an entry is compared with: the last earlier light of another run.
  ///
  /// A correction and what a rhythm kept bear the same files, so that they would show nothing. The
  /// first light is compared with what was there before any light, if anything was; else nil.
  public func base(of index: Int) -> Int? {
    let run = self[index].light?.run
    let before = self[..<index].lastIndex { $0.light != nil && $0.light?.run != run }
    return before ?? (index > 0 ? 0 : nil)
  }
}

/// Names one entry of the history: the hash of its commit.
public struct EntryID: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
  /// The hash, in hexadecimal digits.
  public let rawValue: String

  /// Takes a text that names an entry.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// The hash as text.
  public var description: String { rawValue }

  /// The first digits, as people write them.
  public var short: String { String(rawValue.prefix(8)) }
}

/// Names the content of a folder of files as the history keeps it: the hash of a git tree.
///
/// Equal contents have equal names; `Light.tree` is the engine's own digest and another number.
public struct TreeID: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
  /// The hash, in hexadecimal digits.
  public let rawValue: String

  /// Takes a text that names a tree.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// The hash as text.
  public var description: String { rawValue }
}

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
