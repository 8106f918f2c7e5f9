import Glibc

/// What the system tells about a file without opening it; equal stamps mean an untouched file.
struct FileStamp: Hashable, Sendable {
  private var mode: mode_t
  /// Bytes.
  let size: Int
  private let modified: [Int]
  private let changed: [Int]
  private let inode: UInt

  /// Reads the stamp of what lies at a path, without following a link; nil if nothing is there.
  init?(at path: TreePath) {
    var info = stat()
    guard lstat(path.cString, &info) == 0 else { return nil }
    mode = info.st_mode
    size = Int(info.st_size)
    modified = [info.st_mtim.tv_sec, info.st_mtim.tv_nsec]
    changed = [info.st_ctim.tv_sec, info.st_ctim.tv_nsec]
    inode = UInt(info.st_ino)
  }

  /// Whether it is a regular file.
  var isFile: Bool { mode & S_IFMT == S_IFREG }
  /// Whether it is a folder.
  var isFolder: Bool { mode & S_IFMT == S_IFDIR }
  /// Whether it is a symbolic link.
  var isLink: Bool { mode & S_IFMT == S_IFLNK }
  /// Permission bits, such as 0o644.
  var permissions: mode_t { mode & 0o7777 }
  /// Seconds since 1970 at which the content last changed.
  var modifiedAt: Int { modified[0] }

  /// Whether a later change is sure to show in the stamp.
  ///
  /// Clocks of file systems tick coarsely (FAT: 2 s), so a file written just now could be written
  /// again within the same tick; git calls such a file racily clean.
  func isSettled(at seconds: Int) -> Bool { max(modified[0], changed[0]) + 2 < seconds }
}
