import Files
import Glibc

/// Lists the files of a folder that the history keeps, and those that it cannot keep.
struct FolderScan {
  /// What is kept: regular files and links, with their stamps.
  private(set) var files: [BytePath: FileStamp] = [:]
  /// What is not kept because it is too large, cannot be read, or is one too many.
  private(set) var notKept: [BytePath] = []

  var paths: [BytePath] { files.keys.sorted() }

  /// Lists what counts of a folder, by path, without following links.
  init(
    of root: BytePath, including: (String) -> Bool, bounds: KeepingBounds
  ) throws(HistoryError) {
    guard FileStamp(at: root)?.kind == .folder || (try? Disk.linkTarget(of: root)) != nil else {
      throw HistoryError(path: root.text, code: ENOENT)
    }
    var folders = [BytePath("")]
    while let folder = folders.popLast() {
      for name in Disk.names(in: root.appending(folder)) {
        let path = folder.appending(name)
        // Git keeps nothing of this name; it would be a repository within.
        guard name.text.lowercased() != ".git", including(path.text),
          let stamp = FileStamp(at: root.appending(path))
        else { continue }
        switch stamp.kind {
        case .folder: folders.append(path)
        case .file, .link: consider(path, stamp, root, bounds)
        case .special: break
        }
      }
    }
    leaveOutTooMany(bounds)
    notKept.sort()
  }

  private mutating func consider(
    _ path: BytePath, _ stamp: FileStamp, _ root: BytePath, _ bounds: KeepingBounds
  ) {
    let isReadable =
      stamp.kind == .link || stamp.permissions & 0o400 != 0
      || access(root.appending(path).cString, R_OK) == 0
    if isReadable && stamp.size <= bounds.fileSize {
      files[path] = stamp
    } else {
      notKept.append(path)
    }
  }

  private mutating func leaveOutTooMany(_ bounds: KeepingBounds) {
    guard files.count > bounds.files else { return }
    for path in paths.dropFirst(bounds.files) { leaveOut(path) }
  }

  /// Takes a file out of what is kept.
  mutating func leaveOut(_ path: BytePath) {
    if files.removeValue(forKey: path) != nil { notKept.append(path) }
  }
}

/// What is too large or too many for the history to keep: by default far beyond what anyone types.
struct KeepingBounds: Hashable, Sendable {
  /// The most bytes of one file.
  var fileSize = 10_000_000
  /// The most files of one tree.
  var files = 20_000
}
