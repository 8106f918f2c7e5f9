import Glibc

/// An open file; it closes itself when it is no longer needed.
public struct OpenFile: ~Copyable {
  private let descriptor: Int32
  private let path: BytePath

  private init(
    _ path: BytePath, flags: Int32, permissions: mode_t, for action: DiskError.Action
  ) throws(DiskError) {
    let descriptor = open(path.cString, flags | O_CLOEXEC | O_NOFOLLOW, permissions)
    guard descriptor >= 0 else { throw DiskError(action, path) }
    self.descriptor = descriptor
    self.path = path
  }

  deinit { close(descriptor) }

  /// Opens a regular file to read it; a link is not followed, a pipe does not block.
  public static func reading(_ path: BytePath) throws(DiskError) -> OpenFile {
    try OpenFile(path, flags: O_RDONLY | O_NONBLOCK, permissions: 0, for: .read)
  }

  /// Makes a file that must not exist yet and opens it to write it.
  public static func creating(
    _ path: BytePath, permissions: mode_t = 0o644
  ) throws(DiskError) -> OpenFile {
    try OpenFile(path, flags: O_WRONLY | O_CREAT | O_EXCL, permissions: permissions, for: .write)
  }

  /// The stamp of the file as it is now.
  public func stamp() throws(DiskError) -> FileStamp {
    var info = stat()
    guard fstat(descriptor, &info) == 0 else { throw DiskError(.read, path) }
    return FileStamp(info)
  }

  /// Everything from the file's beginning to its end.
  public func content(expecting size: Int) throws(DiskError) -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      // One byte more than expected, so that the end shows itself in the same breath.
      let (start, room) = (bytes.count, max(size + 1 - bytes.count, 4_096))
      var count = 0
      // Not filled with zeros first: without optimization that took longer than all the reading.
      let part = [UInt8](unsafeUninitializedCapacity: room) { buffer, filled in
        count = pread(descriptor, buffer.baseAddress, room, start)
        filled = max(count, 0)
      }
      if count < 0 && errno != EINTR { throw DiskError(.read, path) }
      if count == 0 { return bytes }
      if bytes.isEmpty { bytes = part } else { bytes += part }
    }
  }

  /// Writes all bytes after those written before.
  public func write(_ bytes: [UInt8]) throws(DiskError) { try write(bytes[...]) }

  private func write(_ bytes: ArraySlice<UInt8>) throws(DiskError) {
    var rest = bytes
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno != EINTR { throw DiskError(.write, path) }
      rest = rest.dropFirst(max(count, 0))
    }
  }

  /// Writes what another file holds, from its beginning to its end, into a file that is empty.
  ///
  /// The blocks are shared instead where the file system can (`FICLONE`, ioctl_ficlone(2)).
  public func write(contentOf other: borrowing OpenFile) throws(DiskError) {
    let shareBlocks: UInt = 0x4004_9409
    if ioctl(descriptor, shareBlocks, other.descriptor) == 0 { return }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(other.descriptor, &buffer, buffer.count)
      if count == 0 { return }
      if count < 0 && errno != EINTR { throw DiskError(.read, other.path) }
      try write(buffer[..<max(count, 0)])
    }
  }

  /// Sets the permission bits exactly, whatever the user's mask.
  public func setPermissions(_ permissions: mode_t) throws(DiskError) {
    guard fchmod(descriptor, permissions) == 0 else { throw DiskError(.write, path) }
  }

  /// Sets when the content was last changed and read.
  public func setModified(_ time: FileTime) throws(DiskError) {
    let both = timespec(tv_sec: time.seconds, tv_nsec: time.nanoseconds)
    guard futimens(descriptor, [both, both]) == 0 else { throw DiskError(.write, path) }
  }

  /// Waits until the bytes are on the disk.
  public func synchronize() throws(DiskError) {
    guard fsync(descriptor) == 0 else { throw DiskError(.write, path) }
  }
}
