public import Glibc

/// What the system knows about a file without opening it; equal stamps mean an untouched file.
public struct FileStamp: Hashable, Sendable {
  /// What lies at a path.
  public enum Kind: Hashable, Sendable {
    /// A regular file.
    case file
    /// A folder.
    case folder
    /// A symbolic link.
    case link
    /// A pipe, socket or device: never judged, since reading one may block.
    case special
  }

  /// What lies there.
  public var kind: Kind
  /// Permission bits, such as 0o644.
  public var permissions: mode_t
  /// Bytes.
  public var size: Int
  /// When the content last changed, as far as programs do not set it back.
  public var modified: FileTime
  /// When content or description last changed; programs cannot set it.
  public var changed: FileTime
  /// The file's number on its device.
  public var inode: UInt
  /// The device's number.
  public var device: UInt
  /// The number of hard links.
  public var links: Int

  /// Makes a stamp of what the system reported.
  public init(_ info: stat) {
    kind =
      switch info.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .special
      }
    permissions = info.st_mode & 0o7777
    size = Int(info.st_size)
    modified = FileTime(seconds: info.st_mtim.tv_sec, nanoseconds: info.st_mtim.tv_nsec)
    changed = FileTime(seconds: info.st_ctim.tv_sec, nanoseconds: info.st_ctim.tv_nsec)
    inode = UInt(info.st_ino)
    device = UInt(info.st_dev)
    links = Int(info.st_nlink)
  }

  /// Reads the stamp of what lies at a path, without following a link; nil if nothing is there.
  public init?(at path: BytePath) {
    var info = stat()
    guard lstat(path.cString, &info) == 0 else { return nil }
    self.init(info)
  }

  /// Whether the owner may execute the file.
  public var isExecutable: Bool { permissions & 0o100 != 0 }

  /// Whether a later change is sure to show in the stamp.
  ///
  /// Clocks of file systems tick coarsely (FAT: 2 s), so a file written just now could be written
  /// again within the same tick; git calls such a file racily clean.
  public func isSettled(at moment: FileTime) -> Bool {
    let newest = max(modified, changed)
    return FileTime(seconds: newest.seconds + 2, nanoseconds: newest.nanoseconds) < moment
  }
}

/// A moment as file systems record it.
public struct FileTime: Hashable, Comparable, Sendable {
  /// Seconds since 1970.
  public var seconds: Int
  /// Nanoseconds within the second, 0 ..< 1,000,000,000.
  public var nanoseconds: Int

  /// The present moment.
  public static var now: FileTime {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return FileTime(seconds: time.tv_sec, nanoseconds: time.tv_nsec)
  }

  /// The beginning of the next second.
  public var nextSecond: FileTime { FileTime(seconds: seconds + 1, nanoseconds: 0) }

  /// Orders by time.
  public static func < (left: FileTime, right: FileTime) -> Bool {
    (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
  }
}
