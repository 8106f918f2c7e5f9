import Glibc

/// The few things that the history does to files without git.
enum Disk {
  /// Makes a folder and those above it; one that is there is fine.
  static func makeFolder(_ path: TreePath) throws(HistoryError) {
    if path.isEmpty || mkdir(path.cString, 0o777) == 0 { return }
    let code = errno
    if code == ENOENT {
      try makeFolder(path.parent)
      if mkdir(path.cString, 0o777) == 0 { return }
    } else if code == EEXIST {
      var info = stat()
      if stat(path.cString, &info) == 0, info.st_mode & S_IFMT == S_IFDIR { return }
      throw HistoryError(path: path.text, code: ENOTDIR)
    }
    throw HistoryError(path: path.text, code: errno)
  }

  /// The bytes of a file; nil if it cannot be read.
  static func read(_ path: TreePath) -> [UInt8]? {
    let descriptor = open(path.cString, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count == 0 { return bytes }
      if count > 0 { bytes += buffer[..<count] } else if errno != EINTR { return nil }
    }
  }

  /// Writes a file whole or not at all: beside the old one first, which then gives up its name.
  ///
  /// - Parameters:
  ///   - isExecutable: Whether the file is to be executable; nil leaves it as the old one.
  ///   - isLasting: Whether to wait until it is on the disk; what only tells a git that starts now
  ///     what to do need not be.
  static func write(
    _ bytes: [UInt8], to path: TreePath, isExecutable: Bool? = nil, isLasting: Bool = true
  ) throws(HistoryError) {
    let old = FileStamp(at: path)
    var mode: mode_t = old?.isFile == true ? old?.permissions ?? 0o644 : 0o644
    if let isExecutable { mode = isExecutable ? mode | (mode & 0o444) >> 2 : mode & ~0o111 }
    // `.tmp`, so that the watcher passes over it.
    let draft = draft(beside: path)
    do {
      try fill(draft, bytes, mode, isLasting: isLasting)
    } catch {
      unlink(draft.cString)
      throw error
    }
    try take(draft, as: path)
  }

  /// Makes a symbolic link in the place of whatever file is there.
  static func link(_ target: [UInt8], at path: TreePath) throws(HistoryError) {
    let draft = draft(beside: path)
    guard symlink(TreePath(bytes: target).cString, draft.cString) == 0 else {
      throw HistoryError(path: path.text, code: errno)
    }
    try take(draft, as: path)
  }

  private static func draft(beside path: TreePath) -> TreePath {
    let chance = String(UInt64.random(in: .min ... .max), radix: 36)
    return path.parent.appending(TreePath(".tandem-\(chance).tmp"))
  }

  private static func take(_ draft: TreePath, as path: TreePath) throws(HistoryError) {
    guard rename(draft.cString, path.cString) == 0 else {
      let error = HistoryError(path: path.text, code: errno)
      unlink(draft.cString)
      throw error
    }
  }

  private static func fill(
    _ draft: TreePath, _ bytes: [UInt8], _ mode: mode_t, isLasting: Bool
  ) throws(HistoryError) {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW
    let descriptor = open(draft.cString, flags, 0o600)
    guard descriptor >= 0 else { throw HistoryError(path: draft.text, code: errno) }
    defer { close(descriptor) }
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Glibc.write(descriptor, buffer.baseAddress?.advanced(by: written), bytes.count - written)
      }
      if count < 0 && errno != EINTR { throw HistoryError(path: draft.text, code: errno) }
      written += max(count, 0)
    }
    guard fchmod(descriptor, mode) == 0, !isLasting || fsync(descriptor) == 0 else {
      throw HistoryError(path: draft.text, code: errno)
    }
  }

  /// Where a symbolic link points, as it is written; nil if there is none.
  static func linkTarget(_ path: TreePath) -> [UInt8]? {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink(path.cString, &buffer, buffer.count)
    return count < 0 ? nil : buffer.prefix(count).map { UInt8(bitPattern: $0) }
  }

  /// The names in a folder, in no order; none if it cannot be read.
  static func names(in folder: TreePath) -> [TreePath] {
    guard let listing = opendir(folder.cString) else { return [] }
    defer { closedir(listing) }
    var names: [TreePath] = []
    while let entry = readdir(listing) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { field in
        field.withMemoryRebound(to: UInt8.self, capacity: Int(NAME_MAX) + 1) { start in
          Array(UnsafeBufferPointer(start: start, count: strlen(start)))
        }
      }
      if name != [46] && name != [46, 46] { names.append(TreePath(bytes: name)) }
    }
    return names
  }

  /// Removes a file or link, or a folder with all that it holds; what is not there is fine.
  static func remove(_ path: TreePath) {
    if unlink(path.cString) == 0 || errno == ENOENT { return }
    guard FileStamp(at: path)?.isFolder == true else { return }
    for name in names(in: path) { remove(path.appending(name)) }
    rmdir(path.cString)
  }
}
