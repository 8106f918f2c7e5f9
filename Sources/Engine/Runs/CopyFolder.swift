import Files
import Glibc

/// The folder of a private copy, whose content belongs to Tandem alone.
///
/// Test code may have left anything here, links out of the folder included, so nothing is ever
/// followed: folders are checked before what they hold, and a file is always created again.
struct CopyFolder {
  let root: BytePath

  /// The stamps of everything in the folder.
  func entries() throws(DiskError) -> [BytePath: FileStamp] {
    let entries = try TreeScan(root: root, unlocksFolders: true).entries()
    return Dictionary(
      entries.map { ($0.path, $0.stamp) }, uniquingKeysWith: { first, _ in first })
  }

  /// The stamp of what lies at a path.
  func stamp(of path: BytePath) throws(DiskError) -> FileStamp {
    guard let stamp = FileStamp(at: root.appending(path)) else {
      throw DiskError(.write, root.appending(path))
    }
    return stamp
  }

  /// Removes a file, link or folder; a folder that still holds something kept stays.
  func remove(_ path: BytePath, kind: FileStamp.Kind?) throws(DiskError) {
    let place = root.appending(path)
    let result = kind == .folder ? rmdir(place.cString) : unlink(place.cString)
    guard result == 0 || errno == ENOENT || (kind == .folder && errno == ENOTEMPTY) else {
      throw DiskError(.remove, place)
    }
  }

  /// Makes sure that the copy holds an original, and returns whether it had to write its content.
  ///
  /// - Parameters:
  ///   - original: What the copy shall hold.
  ///   - path: Where, relative to the copy.
  ///   - there: What lies there now, of the same kind if anything.
  ///   - before: What the mirror remembers of the last update.
  func hold(
    _ original: Original, at path: BytePath, there: FileStamp?, before: KnownFile?
  ) throws(DiskError) -> Bool {
    let place = root.appending(path)
    switch original.stamp.kind {
    case .folder:
      guard there == nil else { return false }
      guard mkdir(place.cString, 0o755) == 0 else { throw DiskError(.write, place) }
      return true
    case .link:
      if there != nil {
        if try Disk.linkTarget(of: place).bytes == original.content { return false }
        try remove(path, kind: .link)
      }
      guard symlink(BytePath(bytes: original.content).cString, place.cString) == 0 else {
        throw DiskError(.write, place)
      }
      return true
    case .file, .special:
      return try holdFile(original, at: path, there: there, before: before)
    }
  }

  private func holdFile(
    _ original: Original, at path: BytePath, there: FileStamp?, before: KnownFile?
  ) throws(DiskError) -> Bool {
    let place = root.appending(path)
    // The owner may always write in the copy: SwiftPM and the next update need it.
    let permissions = original.stamp.permissions & 0o777 | 0o600
    if let there, try holds(original, at: place, there: there, before: before) {
      if there.permissions != permissions, chmod(place.cString, permissions) != 0 {
        throw DiskError(.write, place)
      }
      return false
    }
    if there != nil { try remove(path, kind: .file) }
    let file = try OpenFile.creating(place)
    try file.write(original.content)
    try file.setPermissions(permissions)
    try file.setModified(Self.time(for: original, there: there, before: before))
    return true
  }

  private func holds(
    _ original: Original, at place: BytePath, there: FileStamp, before: KnownFile?
  ) throws(DiskError) -> Bool {
    guard there.size == original.content.count, there.links == 1 else { return false }
    if let before, before.copy == there { return before.content == original.fingerprint }
    if there.permissions & 0o600 != 0o600 { chmod(place.cString, 0o600) }
    return try FileReading.read(place).bytes == original.content
  }

  /// The original's own time if it is of a later second than the time that the build last saw, else
  /// the next second.
  ///
  /// The compiler's driver compares whole seconds: of two saves within one it overlooks the second.
  private static func time(
    for original: Original, there: FileStamp?, before: KnownFile?
  ) -> FileTime {
    let lastSeen =
      there?.modified ?? (before?.content == original.fingerprint ? nil : before?.copy.modified)
    guard let lastSeen, original.stamp.modified.seconds <= lastSeen.seconds else {
      return original.stamp.modified
    }
    let now = FileTime.now
    return now.seconds > lastSeen.seconds ? now : lastSeen.nextSecond
  }
}
