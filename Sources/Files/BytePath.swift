public import Foundation

/// A path as the bytes that the system knows: a file name need not be valid UTF-8.
public struct BytePath: Hashable, Comparable, Sendable {
  /// The path's bytes, without a closing zero.
  public let bytes: [UInt8]

  /// Makes a path of bytes.
  public init(bytes: [UInt8]) { self.bytes = bytes }

  /// Makes a path of text.
  public init(_ text: String) { self.init(bytes: Array(text.utf8)) }

  /// Makes the path of a file URL, without a closing slash.
  public init(_ url: URL) {
    let text = url.absoluteURL.standardizedFileURL.path(percentEncoded: false)
    self.init(text.count > 1 && text.hasSuffix("/") ? String(text.dropLast()) : text)
  }

  /// The path for people; bytes that are not UTF-8 become replacement characters.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The path for system calls.
  public var cString: [CChar] { bytes.map { CChar(bitPattern: $0) } + [0] }

  /// The path as a file URL, for Foundation.
  public var url: URL { URL(filePath: text) }

  /// Whether there is nothing in it.
  public var isEmpty: Bool { bytes.isEmpty }

  /// The last component.
  public var name: BytePath {
    guard let slash = bytes.lastIndex(of: Self.slash) else { return self }
    return BytePath(bytes: Array(bytes[(slash + 1)...]))
  }

  /// The path without its last component; empty if there is only one.
  public var parent: BytePath {
    guard let slash = bytes.lastIndex(of: Self.slash) else { return BytePath(bytes: []) }
    return BytePath(bytes: Array(bytes[..<slash]))
  }

  /// The other path, taken as lying below this one; an empty path stands for "here".
  public func appending(_ other: BytePath) -> BytePath {
    if bytes.isEmpty { return other }
    if other.bytes.isEmpty { return self }
    return BytePath(bytes: bytes + [Self.slash] + other.bytes)
  }

  /// As above, for a path that is text.
  public func appending(_ text: String) -> BytePath { appending(BytePath(text)) }

  /// Whether this is the given path or lies below it.
  public func isAtOrBelow(_ ancestor: BytePath) -> Bool {
    guard bytes.starts(with: ancestor.bytes) else { return false }
    return bytes.count == ancestor.bytes.count || ancestor.bytes.isEmpty
      || bytes[ancestor.bytes.count] == Self.slash
  }

  /// The path with a text right behind it.
  public static func + (path: BytePath, suffix: String) -> BytePath {
    BytePath(bytes: path.bytes + Array(suffix.utf8))
  }

  /// Orders by bytes, so that a folder always comes before what it holds.
  public static func < (left: BytePath, right: BytePath) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }

  private static let slash = UInt8(ascii: "/")
}
