import Foundation
import Glibc

/// Folders, links, times and permissions.
extension TemporaryFolder {
  /// Makes a symbolic link.
  public func link(_ path: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: self[path].path, withDestinationPath: target)
  }

  /// Everything in the folder, files and folders, sorted.
  public var contents: [String] {
    (FileManager.default.enumerator(atPath: url.path)?.allObjects as? [String] ?? []).sorted()
  }

  /// The number of seconds and nanoseconds at which a file was last changed.
  public func modified(_ path: String) -> [Int] {
    var info = stat()
    guard lstat(self[path].path, &info) == 0 else { return [] }
    return [info.st_mtim.tv_sec, info.st_mtim.tv_nsec]
  }

  /// Sets when a file was last changed.
  public func setModified(_ path: String, seconds: Int, nanoseconds: Int = 0) {
    let time = timespec(tv_sec: seconds, tv_nsec: nanoseconds)
    utimensat(AT_FDCWD, self[path].path, [time, time], 0)
  }

  /// Sets the permission bits, whatever the mask.
  public func setPermissions(_ path: String, _ permissions: mode_t) {
    chmod(self[path].path, permissions)
  }
}
