import Foundation

/// A path as the bytes that the system knows: a file name need not be valid UTF-8.
struct BytePath: Hashable, Comparable, Sendable {
  /// The path's bytes, without a closing zero.
  let bytes: [UInt8]

  /// Makes a path of bytes.
  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Makes a path of text.
  init(_ text: String) {
    self.init(bytes: Array(text.utf8))
  }

  /// Makes the path of a file URL, without a closing slash.
  init(_ url: URL) {
    let text = url.absoluteURL.standardizedFileURL.path(percentEncoded: false)
    self.init(text.count > 1 && text.hasSuffix("/") ? String(text.dropLast()) : text)
  }

  /// The path for people; bytes that are no UTF-8 become replacement characters.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The path for system calls.
  var cString: [CChar] { bytes.map { CChar(bitPattern: $0) } + [0] }

  /// The path as a file URL, for Foundation.
  var url: URL { URL(filePath: text) }

  /// The last component.
  var name: BytePath {
    guard let slash = bytes.lastIndex(of: Self.slash) else { return self }
    return BytePath(bytes: Array(bytes[(slash + 1)...]))
  }

  /// The path without its last component; empty if there is only one.
  var parent: BytePath {
    guard let slash = bytes.lastIndex(of: Self.slash) else { return BytePath(bytes: []) }
    return BytePath(bytes: Array(bytes[..<slash]))
  }

  /// The other path, taken as lying below this one; an empty path stands for "here".
  func appending(_ other: BytePath) -> BytePath {
    if bytes.isEmpty { return other }
    if other.bytes.isEmpty { return self }
    return BytePath(bytes: bytes + [Self.slash] + other.bytes)
  }

  /// Whether this is the given path or lies below it.
  func isAtOrBelow(_ ancestor: BytePath) -> Bool {
    guard bytes.starts(with: ancestor.bytes) else { return false }
    return bytes.count == ancestor.bytes.count || ancestor.bytes.isEmpty
      || bytes[ancestor.bytes.count] == Self.slash
  }

  /// Orders by bytes, so that a folder always comes before what it holds.
  static func < (left: BytePath, right: BytePath) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }

  private static let slash = UInt8(ascii: "/")
}
