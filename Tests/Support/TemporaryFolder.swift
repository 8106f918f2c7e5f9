public import Foundation

/// A folder of a test's own that is gone when the test lets go of it.
public final class TemporaryFolder: Sendable {
  /// Where it is, with links resolved.
  public let url: URL

  /// Makes it.
  ///
  /// The path is short: tmux sockets have room for about a hundred characters.
  public init() throws {
    let name = "tandem-" + UUID().uuidString.prefix(8)
    let url = FileManager.default.temporaryDirectory.appending(path: name)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    self.url = url.resolvingSymlinksInPath()
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// A place in the folder.
  public subscript(_ path: String) -> URL { url.appending(path: path) }

  /// Makes a folder and those above it.
  public func makeFolder(_ path: String) throws {
    try FileManager.default.createDirectory(at: self[path], withIntermediateDirectories: true)
  }

  /// Writes a file and the folders above it, in place and without a temporary file.
  public func write(_ text: String, to path: String, executable: Bool = false) throws {
    try makeFolder(above: path)
    try Data(text.utf8).write(to: self[path])
    if executable {
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: self[path].path)
    }
  }

  /// Saves a file as editors do: next to its place, then renamed into it.
  public func save(_ text: String, to path: String) throws {
    try makeFolder(above: path)
    try Data(text.utf8).write(to: self[path], options: .atomic)
  }

  /// The content of a file; nil if there is none.
  public func text(_ path: String) -> String? {
    (try? Data(contentsOf: self[path])).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Removes a file or folder.
  public func remove(_ path: String) throws {
    try FileManager.default.removeItem(at: self[path])
  }

  /// Everything below, path → content, to prove that nothing changed.
  public func snapshot() throws -> [String: Data] {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: url.path)
    return Dictionary(
      uniqueKeysWithValues: paths.compactMap { path in
        (try? Data(contentsOf: self[path])).map { (path, $0) }
      })
  }

  private func makeFolder(above path: String) throws {
    try FileManager.default.createDirectory(
      at: self[path].deletingLastPathComponent(), withIntermediateDirectories: true)
  }
}
