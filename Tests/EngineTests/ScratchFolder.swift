import Foundation
import Glibc

/// A folder of a test's own, removed when the test lets go of it.
final class ScratchFolder: Sendable {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory
      .appending(path: "tandem-test-\(UUID().uuidString)", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// A place in the folder.
  subscript(_ path: String) -> URL { url.appending(path: path) }

  /// Writes a file and the folders above it, in place and without a temporary file.
  func write(_ text: String, to path: String) throws {
    try FileManager.default.createDirectory(
      at: self[path].deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: self[path])
  }

  /// Reads a file; nil if it is not there.
  func text(_ path: String) -> String? {
    (try? Data(contentsOf: self[path])).map { String(decoding: $0, as: UTF8.self) }
  }

  func remove(_ path: String) throws {
    try FileManager.default.removeItem(at: self[path])
  }

  func makeFolder(_ path: String) throws {
    try FileManager.default.createDirectory(at: self[path], withIntermediateDirectories: true)
  }

  func link(_ path: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: self[path].path, withDestinationPath: target)
  }

  /// Everything in the folder, files and folders, sorted.
  var contents: [String] {
    (FileManager.default.enumerator(atPath: url.path)?.allObjects as? [String] ?? []).sorted()
  }

  /// The number of seconds and nanoseconds at which a file was last changed.
  func modified(_ path: String) -> [Int] {
    var info = stat()
    guard lstat(self[path].path, &info) == 0 else { return [] }
    return [info.st_mtim.tv_sec, info.st_mtim.tv_nsec]
  }

  /// Sets when a file was last changed.
  func setModified(_ path: String, seconds: Int, nanoseconds: Int = 0) {
    let time = timespec(tv_sec: seconds, tv_nsec: nanoseconds)
    utimensat(AT_FDCWD, self[path].path, [time, time], 0)
  }

  func setPermissions(_ path: String, _ permissions: mode_t) {
    chmod(self[path].path, permissions)
  }
}
