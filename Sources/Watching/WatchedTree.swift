import Files
import Glibc

/// The watches on a folder and all judged folders below it, kept up as folders come and go.
struct WatchedTree: Sendable {
  /// What a batch of events means.
  struct Outcome: Hashable, Sendable {
    /// Judged files that were written, moved or deleted; a folder that left counts as one.
    var changed: Set<BytePath> = []
    /// Whether events were lost.
    var missedSome = false
    /// Whether the root itself was deleted or moved.
    var isGone = false
  }

  private let root: BytePath
  private let inotify: Inotify
  private var folders: [Int32: BytePath] = [:]

  init(root: BytePath) throws(WatchFailure) {
    self.root = root
    inotify = try Inotify()
    folders[try inotify.watch(root, followingLink: true)] = Self.top
    _ = try watchFolders(in: Self.top)
  }

  var descriptor: Int32 { inotify.descriptor }

  /// Reads the events that have come in.
  ///
  /// - Throws: `WatchFailure` if a new folder cannot be watched.
  mutating func readEvents() throws(WatchFailure) -> Outcome {
    var outcome = Outcome()
    for event in inotify.events() {
      if event.has(IN_Q_OVERFLOW) {
        outcome.missedSome = true
      } else if let folder = folders[event.watch] {
        try apply(event, in: folder, into: &outcome)
      }
    }
    if outcome.missedSome && !outcome.isGone { try watchAgain() }
    return outcome
  }

  private mutating func apply(
    _ event: InotifyEvent, in folder: BytePath, into outcome: inout Outcome
  ) throws(WatchFailure) {
    if event.has(IN_DELETE_SELF, IN_MOVE_SELF, IN_IGNORED, IN_UNMOUNT) {
      // The parent of a folder below reports it.
      if folder == Self.top { outcome.isGone = true }
      if event.has(IN_IGNORED) { folders[event.watch] = nil }
      return
    }
    guard SourceTree.judges(name: event.name.text) else { return }
    let path = folder.appending(event.name)
    if !event.has(Int32(IN_ISDIR)) {
      if !event.has(IN_CREATE) || isCompleteAtOnce(path) { outcome.changed.insert(path) }
    } else if event.has(IN_CREATE, IN_MOVED_TO) {
      outcome.changed.formUnion(try watchFolder(path))
    } else if event.has(IN_DELETE, IN_MOVED_FROM) {
      endWatches(at: path)
      outcome.changed.insert(path)
    }
  }

  /// A link has its content as soon as it is there; any other new file when its writer closes it.
  private func isCompleteAtOnce(_ path: BytePath) -> Bool {
    guard let stamp = FileStamp(at: root.appending(path)) else { return false }
    return stamp.kind == .link || (stamp.kind == .file && stamp.links > 1)
  }

  /// Watches a folder and those below, and returns the files already in them.
  private mutating func watchFolder(_ folder: BytePath) throws(WatchFailure) -> [BytePath] {
    do throws(WatchFailure) {
      folders[try inotify.watch(root.appending(folder), followingLink: false)] = folder
    } catch {
      guard error.concernsOneFolder else { throw error }
      return []
    }
    return try watchFolders(in: folder)
  }

  /// Watches what lies in a folder that is watched already, so that nothing slips in between.
  private mutating func watchFolders(in folder: BytePath) throws(WatchFailure) -> [BytePath] {
    var files: [BytePath] = []
    for name in (try? TreeScan(root: root).names(in: folder)) ?? []
    where SourceTree.judges(name: name.text) {
      let path = folder.appending(name)
      switch FileStamp(at: root.appending(path))?.kind {
      case .folder: files += try watchFolder(path)
      case .file, .link: files.append(path)
      case .special, nil: break
      }
    }
    return files
  }

  private mutating func endWatches(at path: BytePath) {
    for (watch, folder) in folders where folder.isAtOrBelow(path) {
      inotify.end(watch)
      folders[watch] = nil
    }
  }

  private mutating func watchAgain() throws(WatchFailure) {
    endWatches(at: Self.top)
    folders[try inotify.watch(root, followingLink: true)] = Self.top
    _ = try watchFolders(in: Self.top)
  }

  private static let top = BytePath(bytes: [])
}
