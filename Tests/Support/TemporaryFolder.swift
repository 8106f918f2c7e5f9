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

  /// A place inside.
  public func callAsFunction(_ path: String) -> URL { url.appending(path: path) }

  /// Writes a file, as an editor does: beside its place, then renamed into it.
  public func write(_ path: String, _ text: String, executable: Bool = false) throws {
    let place = url.appending(path: path)
    try FileManager.default.createDirectory(
      at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: place, options: .atomic)
    if executable {
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: place.path())
    }
  }

  /// The content of a file; nil if there is none.
  public func read(_ path: String) -> String? {
    try? String(contentsOf: url.appending(path: path), encoding: .utf8)
  }

  /// Everything below, path → content, to prove that nothing changed.
  public func snapshot() throws -> [String: Data] {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: url.path())
    return Dictionary(
      uniqueKeysWithValues: paths.compactMap { path in
        (try? Data(contentsOf: url.appending(path: path))).map { (path, $0) }
      })
  }
}
