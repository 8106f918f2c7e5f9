import Foundation
import Glibc

/// A folder of a test's own, removed when the test lets go of it.
final class ScratchFolder: Sendable {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory
      .appending(path: "tandem-history-\(UUID().uuidString)", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// A place in the folder.
  subscript(_ path: String) -> URL { url.appending(path: path) }

  /// Writes a file and the folders above it.
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

  /// Every file below a folder with its bytes, its permissions and its time.
  func portrait(of path: String) throws -> [String: String] {
    var portrait: [String: String] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: self[path].path) {
      let file = self[path].appending(path: name).path
      var info = stat()
      guard lstat(file, &info) == 0 else { continue }
      let content = FileManager.default.contents(atPath: file)?.base64EncodedString() ?? ""
      portrait[name] =
        "\(info.st_mode) \(info.st_mtim.tv_sec).\(info.st_mtim.tv_nsec) \(content)"
    }
    return portrait
  }
}
