import Foundation

/// A folder as the loader reads it: names in order, texts in UTF-8, hidden files left out.
struct ReadableFolder {
  let url: URL

  init(_ url: URL) { self.url = url }

  /// The folder's path without a closing slash.
  var path: String {
    let path = url.path(percentEncoded: false)
    return path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }

  var exists: Bool { Self.isFolder(path) == true }

  /// The names of what is directly in the folder, sorted, without hidden ones.
  func entries() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path)
      .filter { !$0.hasPrefix(".") }.sorted()
  }

  func hasFolder(_ name: String) -> Bool { Self.isFolder(path + "/" + name) == true }

  func hasFile(_ name: String) -> Bool { Self.isFolder(path + "/" + name) == false }

  /// The folder `name` in this one.
  func folder(_ name: String) -> ReadableFolder {
    ReadableFolder(url.appending(path: name, directoryHint: .isDirectory))
  }

  /// The paths of all files below the folder, relative to it and sorted, without hidden ones.
  func filesBelow() throws -> [String] {
    try entries().flatMap { name -> [String] in
      guard hasFolder(name) else { return [name] }
      return try folder(name).filesBelow().map { name + "/" + $0 }
    }
  }

  /// The text of a file, byte for byte.
  func text(of name: String) throws(TextProblem) -> String {
    guard hasFile(name) else { throw .missing }
    let data: Data
    do {
      data = try Data(contentsOf: URL(filePath: path + "/" + name))
    } catch {
      throw .unreadable
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw .notUTF8(line: Self.firstBadLine(of: data))
    }
    return text
  }

  /// Why a file gave no text.
  enum TextProblem: Error {
    /// There is no such file.
    case missing
    /// The system refused to read it.
    case unreadable
    /// Its bytes are not UTF-8; the line is the first bad one, from 1.
    case notUTF8(line: Int)
  }

  private static func firstBadLine(of data: Data) -> Int {
    let lines = data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let bad = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil }
    return (bad ?? 0) + 1
  }

  /// Whether the path leads to a folder; nil if there is nothing.
  private static func isFolder(_ path: String) -> Bool? {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return nil }
    return isFolder.boolValue
  }
}
