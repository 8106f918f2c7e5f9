import Foundation

/// A folder that lives as long as this object.
final class TemporaryFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory
      .appending(path: "katas-tests-\(UUID().uuidString)", directoryHint: .isDirectory)
      .resolvingSymlinksInPath()
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }

  /// The path of the folder, or of something in it, without a closing slash.
  func path(_ name: String = "") -> String {
    let path = url.path(percentEncoded: false)
    let root = path.hasSuffix("/") ? String(path.dropLast()) : path
    return name.isEmpty ? root : root + "/" + name
  }

  func write(_ data: Data, to name: String) throws {
    let file = URL(filePath: path(name))
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file)
  }

  func write(_ text: String, to name: String) throws {
    try write(Data(text.utf8), to: name)
  }

  func makeFolder(_ name: String) throws {
    try FileManager.default.createDirectory(
      at: URL(filePath: path(name)), withIntermediateDirectories: true)
  }
}
