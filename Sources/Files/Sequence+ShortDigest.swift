extension Sequence<UInt8> {
  /// A digest of 64 bits, short enough for a name: FNV-1a
  /// (http://www.isthe.com/chongo/tech/comp/fnv/).
  public var shortDigest: UInt64 {
    reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }
}
