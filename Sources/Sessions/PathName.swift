import Foundation

/// A folder name that stands for an absolute path: readable end, then a digest of the whole.
enum PathName {
  /// Makes the name; different paths give different names for all practical purposes (64 bits).
  static func of(_ url: URL) -> String {
    // FNV-1a, 64 bits: http://www.isthe.com/chongo/tech/comp/fnv/
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in url.path.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    let digits = String(hash, radix: 16)
    return url.lastPathComponent + "-" + String(repeating: "0", count: 16 - digits.count) + digits
  }
}
