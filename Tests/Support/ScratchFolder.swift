public import Foundation

/// A folder of a test's own, removed when the test lets go of it.
public final class ScratchFolder: Sendable {
  /// Where it is.
  public let url: URL

  /// Makes it.
  public init() throws {
    url = FileManager.default.temporaryDirectory
      .appending(path: "tandem-test-\(UUID().uuidString)", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// A place in the folder.
  public subscript(_ path: String) -> URL { url.appending(path: path) }

  /// Writes a file and the folders above it, in place and without a temporary file.
  public func write(_ text: String, to path: String) throws {
    try FileManager.default.createDirectory(
      at: self[path].deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: self[path])
  }

  /// Reads a file; nil if it is not there.
  public func text(_ path: String) -> String? {
    (try? Data(contentsOf: self[path])).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Removes a file or folder.
  public func remove(_ path: String) throws {
    try FileManager.default.removeItem(at: self[path])
  }
}
