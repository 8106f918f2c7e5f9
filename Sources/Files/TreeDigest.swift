/// The digest of a tree in the making; entries are added in the order of their paths.
public struct TreeDigest {
  // The format's name comes first, so that another format never gives the same digest.
  private var listing = Array("tandem tree 1\n".utf8)

  /// Begins a digest of no entries.
  public init() {}

  /// The digest of everything added.
  public var hex: String { Fingerprint(of: listing).hex }

  /// Adds a file, folder or link with its content's fingerprint.
  public mutating func add(_ entry: TreeEntry, content: Fingerprint) {
    let mark: Character =
      switch entry.stamp.kind {
      case .folder: "d"
      case .link: "l"
      case .file, .special: entry.stamp.isExecutable ? "x" : "f"
      }
    // A path holds no zero byte, so no two lists of entries read alike.
    listing += Array(String(mark).utf8) + entry.path.bytes + [0] + content.bytes
  }
}

extension Sequence<UInt8> {
  /// A digest of 64 bits, short enough for a name: FNV-1a
  /// (http://www.isthe.com/chongo/tech/comp/fnv/).
  public var shortDigest: UInt64 {
    reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }
}
