import Foundation
import Practice

/// The content of a folder in memory, as git would tell of it.
struct FileTree {
  /// A file: its bytes, or where a link leads.
  struct File: Hashable {
    var bytes: Data
    var isExecutable = false
    var isLink = false
  }

  /// The files by their paths.
  private(set) var files: [String: File] = [:]

  /// Makes a tree without files.
  init() {}

  /// Reads a folder, without following links.
  init(of root: URL, including: (String) -> Bool) throws {
    var folders = [""]
    while let folder = folders.popLast() {
      let names = try FileManager.default.contentsOfDirectory(
        atPath: root.appending(path: folder).path)
      for name in names where name != ".git" {
        let path = folder.isEmpty ? name : "\(folder)/\(name)"
        let url = root.appending(path: path)
        guard including(path) else { continue }
        let attributes = try FileManager.default.attributesOfItem(atPath: url.path)
        switch attributes[.type] as? FileAttributeType {
        case .typeDirectory?: folders.append(path)
        case .typeSymbolicLink?:
          let target = try FileManager.default.destinationOfSymbolicLink(atPath: url.path)
          files[path] = File(bytes: Data(target.utf8), isLink: true)
        case .typeRegular?:
          let mode = attributes[.posixPermissions] as? Int ?? 0
          files[path] = File(bytes: try Data(contentsOf: url), isExecutable: mode & 0o100 != 0)
        default: break
        }
      }
    }
  }

  /// Names the content.
  var id: TreeID {
    TreeID(
      rawValue: Self.digest(
        files.sorted { $0.key < $1.key }.map { path, file in
          "\(path)\0\(file.isExecutable)\(file.isLink)\0\(file.bytes.base64EncodedString())"
        }))
  }

  /// Forty hexadecimal digits that name texts, as git's do (FNV-1a, repeated).
  static func digest(_ texts: [String]) -> String {
    let hash = texts.joined(separator: "\0\0").utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01b3
    }
    let digits = String(hash, radix: 16)
    let padded = String(repeating: "0", count: 16 - digits.count) + digits
    return padded + padded + String(padded.prefix(8))
  }

  /// What differs from this tree to another, by path.
  func changes(to other: FileTree) -> [FileChange] {
    differing(from: other).map { path in
      let (old, new) = (files[path], other.files[path])
      var change = FileChange(
        path: path, kind: old == nil ? .added : new == nil ? .removed : .changed)
      if let difference = difference(path, other) {
        change.linesAdded = difference.insertions.count
        change.linesRemoved = difference.removals.count
      }
      return change
    }
  }

  /// What differs, as a unified diff in which each file is one hunk.
  func text(to other: FileTree) -> String {
    differing(from: other).map { path in
      let (old, new) = (lines(path), other.lines(path))
      var text = """
        diff --git a/\(path) b/\(path)
        --- \(files[path] == nil ? "/dev/null" : "a/\(path)")
        +++ \(other.files[path] == nil ? "/dev/null" : "b/\(path)")
        @@ -1,\(old.count) +1,\(new.count) @@

        """
      guard let difference = difference(path, other) else { return text }
      let gone = Set(difference.removals.map(\.offset))
      let added = Set(difference.insertions.map(\.offset))
      var (left, right) = (0, 0)
      while left < old.count || right < new.count {
        if gone.contains(left) {
          text += "-" + old[left]
          left += 1
        } else if added.contains(right) {
          text += "+" + new[right]
          right += 1
        } else {
          text += " " + old[left]
          (left, right) = (left + 1, right + 1)
        }
        if text.last != "\n" { text += "\n\\ No newline at end of file\n" }
      }
      return text
    }.joined()
  }

  /// Writes a file of this tree into a folder, or removes one that this tree does not have.
  func restore(_ path: String, in root: URL) throws {
    let url = root.appending(path: path)
    try? FileManager.default.removeItem(at: url)
    var folder = url.deletingLastPathComponent()
    guard let file = files[path] else {
      while folder.path != root.path, rmdir(folder.path) == 0 { folder.deleteLastPathComponent() }
      return
    }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    if file.isLink {
      try FileManager.default.createSymbolicLink(
        atPath: url.path, withDestinationPath: String(decoding: file.bytes, as: UTF8.self))
    } else {
      try file.bytes.write(to: url)
      try FileManager.default.setAttributes(
        [.posixPermissions: file.isExecutable ? 0o755 : 0o644], ofItemAtPath: url.path)
    }
  }

  // MARK: Parts

  private func differing(from other: FileTree) -> [String] {
    Set(files.keys).union(other.files.keys).filter { files[$0] != other.files[$0] }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The lines that differ; nil where one of the two is no text.
  private func difference(_ path: String, _ other: FileTree) -> CollectionDifference<String>? {
    let isBinary = [files[path], other.files[path]].contains { $0?.bytes.contains(0) == true }
    return isBinary ? nil : other.lines(path).difference(from: lines(path))
  }

  private func lines(_ path: String) -> [String] {
    guard let file = files[path] else { return [] }
    var lines: [String] = String(decoding: file.bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map { "\($0)\n" }
    if let last = lines.popLast(), last != "\n" { lines.append(String(last.dropLast())) }
    return lines
  }
}

extension CollectionDifference.Change {
  fileprivate var offset: Int {
    switch self {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }
}
