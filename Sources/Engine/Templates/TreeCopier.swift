import Files
import Glibc

/// Copies folders of build products so that build tools take the copy for the original.
///
/// They rebuild whatever has another time, so the times of files, links and folders are kept to the
/// nanosecond. Where the file system can share blocks between files (Btrfs, XFS) nothing is copied.
struct TreeCopier: Sendable {
  /// Makes one new file with the content of another; its time and permissions are set afterwards.
  var copyContent: @Sendable (_ source: BytePath, _ copy: BytePath) throws(DiskError) -> Void = {
    source, copy throws(DiskError) in
    try OpenFile.creating(copy, permissions: 0o600).write(contentOf: .reading(source))
  }

  /// Copies a folder to a place where nothing is yet.
  ///
  /// - Parameter entries: What the folder holds, as `TreeScan` lists it.
  /// - Throws: `DiskError`; what was copied until then stays there.
  func copy(
    _ entries: [TreeEntry], from source: BytePath, to copy: BytePath
  ) throws(DiskError) {
    try Disk.makeFolder(copy)
    for entry in entries {
      // A removed task must not go on copying for a learner who has left.
      if Task.isCancelled { throw DiskError(.write, copy.text, code: ECANCELED) }
      let place = copy.appending(entry.path)
      switch entry.stamp.kind {
      case .folder:
        guard mkdir(place.cString, 0o700) == 0 else { throw DiskError(.write, place) }
      case .link:
        let target = try Disk.linkTarget(of: source.appending(entry.path))
        guard symlink(target.cString, place.cString) == 0 else {
          throw DiskError(.write, place)
        }
        try keepTime(entry, at: place)
      case .file:
        try copyContent(source.appending(entry.path), place)
        guard chmod(place.cString, entry.stamp.permissions) == 0 else {
          throw DiskError(.write, place)
        }
        try keepTime(entry, at: place)
      case .special: continue
      }
    }
    // Last and from the bottom up: making what a folder holds changes its time.
    for entry in entries.reversed() where entry.stamp.kind == .folder {
      let place = copy.appending(entry.path)
      guard chmod(place.cString, entry.stamp.permissions) == 0 else {
        throw DiskError(.write, place)
      }
      try keepTime(entry, at: place)
    }
  }

  private func keepTime(_ entry: TreeEntry, at place: BytePath) throws(DiskError) {
    let time = timespec(
      tv_sec: entry.stamp.modified.seconds, tv_nsec: entry.stamp.modified.nanoseconds)
    guard utimensat(AT_FDCWD, place.cString, [time, time], AT_SYMLINK_NOFOLLOW) == 0 else {
      throw DiskError(.write, place)
    }
  }
}
