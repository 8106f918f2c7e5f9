import Files
import Foundation

/// A private copy of a package's judged files, brought up to date before each run.
///
/// The copy holds exactly the judged files (see `SourceTree`) and what it is asked to keep. Whatever
/// else lies there, tests of an earlier run left it: it is removed, and what they changed is restored.
/// Build tools rebuild what has another time, so a file keeps its time in the copy as long as its
/// content stays, and gets a later one when its content changes, even if the learner's own file
/// went back in time, as with a `git checkout`.
struct Mirror: Sendable {
  /// What an update found.
  struct Update: Hashable, Sendable {
    /// The digest of exactly the bytes that lie in the copy now, as `SourceTree.digest(of:)`.
    var digest: String
    /// The files that the learner changed since the last update: relative paths, sorted.
    ///
    /// The first update compares with the copy that it finds. A path that is not UTF-8 is shown
    /// with replacement characters.
    var changed: [String]
  }

  private let source: BytePath
  private let copy: BytePath
  private let keeping: [BytePath]
  private let now: @Sendable () -> FileTime
  private var known: [BytePath: KnownFile] = [:]
  private var hasUpdated = false

  /// Makes a mirror; nothing is read or written yet.
  ///
  /// - Parameters:
  ///   - source: The learner's folder.
  ///   - copy: The folder for the copy; it is made if it is not there.
  ///   - keeping: Paths relative to the copy that stay there though the source lacks them, such as
  ///     a `Package.resolved` that was written into the copy; folders with all they hold.
  ///   - now: Returns the time; see `FileStamp.isSettled(at:)` for what it decides.
  init(
    of source: URL, at copy: URL, keeping: Set<String> = [],
    now: @escaping @Sendable () -> FileTime = { .now }
  ) {
    self.source = BytePath(source)
    self.copy = BytePath(copy)
    self.keeping = keeping.map { BytePath($0) }
    self.now = now
  }

  /// Brings the copy up to date.
  ///
  /// - Throws: `DiskError` if a judged file cannot be read or the copy cannot be written. The next
  ///   update starts from whatever is there then.
  mutating func update() throws(DiskError) -> Update {
    try Disk.makeFolder(copy)
    return try SourceTree.untilNothingVanishes { () throws(DiskError) -> Update in
      try update(CopyFolder(root: copy))
    }
  }

  private mutating func update(_ folder: CopyFolder) throws(DiskError) -> Update {
    let wanted = try SourceTree.entries(under: source)
    var present = try folder.entries()
    var changed = try removeExtras(from: folder, present: &present, wanted: wanted)
    var digest = TreeDigest()
    var nowKnown: [BytePath: KnownFile] = [:]

    for entry in wanted {
      let there = present[entry.path]
      let before = known[entry.path]
      let file: KnownFile
      var wrote = false
      if let before, before.source == entry.stamp, before.isSettled, before.copy == there {
        file = before
      } else {
        let original = try Original(entry, under: source, now: now)
        wrote = try folder.hold(original, at: entry.path, there: there, before: before)
        file = KnownFile(
          source: original.stamp, copy: try folder.stamp(of: entry.path),
          content: original.fingerprint, isSettled: original.isSettled)
      }
      if SourceTree.counts(entry.path) {
        digest.add(TreeEntry(path: entry.path, stamp: file.source), content: file.content)
      }
      nowKnown[entry.path] = file
      let isChange = hasUpdated ? !file.isUnchanged(since: before) : wrote
      if isChange && file.source.kind != .folder { changed.insert(entry.path) }
    }
    known = nowKnown
    hasUpdated = true
    return Update(digest: digest.hex, changed: changed.sorted().map(\.text))
  }

  /// Removes from the copy what the source lacks or holds as another kind of thing, and returns
  /// what of it the learner had deleted.
  private func removeExtras(
    from folder: CopyFolder, present: inout [BytePath: FileStamp], wanted: [TreeEntry]
  ) throws(DiskError) -> Set<BytePath> {
    let kinds = Dictionary(
      wanted.map { ($0.path, $0.stamp.kind) }, uniquingKeysWith: { first, _ in first })
    let gone = known.filter {
      $0.value.source.kind != .folder && kinds[$0.key, default: .folder] == .folder
    }
    var deleted = Set(gone.keys)
    // Backwards, so that a folder is empty when its turn comes.
    for (path, stamp) in present.sorted(by: { $0.key > $1.key }) where kinds[path] != stamp.kind {
      if kinds[path] == nil && known[path] == nil && isKept(path) { continue }
      try folder.remove(path, kind: stamp.kind)
      present[path] = nil
      if !hasUpdated && stamp.kind != .folder { deleted.insert(path) }
    }
    return deleted
  }

  private func isKept(_ path: BytePath) -> Bool {
    keeping.contains { path.isAtOrBelow($0) || $0.isAtOrBelow(path) }
  }
}
