import Foundation

/// A path as the bytes that the system knows: a file name need not be valid UTF-8.
struct TreePath: Hashable, Comparable, Sendable {
  /// The bytes, without a closing zero.
  let bytes: [UInt8]

  /// Makes a path of bytes.
  init(bytes: some Sequence<UInt8>) { self.bytes = Array(bytes) }

  /// Makes a path of text.
  init(_ text: String) { bytes = Array(text.utf8) }

  /// Makes the path of a file URL, without a closing slash.
  init(_ url: URL) {
    let text = url.absoluteURL.standardizedFileURL.path(percentEncoded: false)
    self.init(text.count > 1 && text.hasSuffix("/") ? String(text.dropLast()) : text)
  }

  /// The path for people; bytes that are no UTF-8 become replacement characters.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The path for system calls.
  var cString: [CChar] { bytes.map { CChar(bitPattern: $0) } + [0] }

  /// The last component.
  var name: TreePath { TreePath(bytes: bytes.suffix(from: (lastSlash ?? -1) + 1)) }

  /// The path without its last component; empty if there is only one.
  var parent: TreePath { TreePath(bytes: bytes.prefix(lastSlash ?? 0)) }

  /// Whether there is nothing in it.
  var isEmpty: Bool { bytes.isEmpty }

  /// The other path, taken as lying below this one; an empty path stands for "here".
  func appending(_ other: TreePath) -> TreePath {
    if bytes.isEmpty { return other }
    if other.bytes.isEmpty { return self }
    return TreePath(bytes: bytes + [UInt8(ascii: "/")] + other.bytes)
  }

  /// The path with the text behind it.
  static func + (path: TreePath, suffix: String) -> TreePath {
    TreePath(bytes: path.bytes + Array(suffix.utf8))
  }

  /// Orders by bytes, so that a folder comes before what it holds.
  static func < (left: TreePath, right: TreePath) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }

  private var lastSlash: Int? { bytes.lastIndex(of: UInt8(ascii: "/")) }
}
