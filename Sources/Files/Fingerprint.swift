/// A 128-bit digest of bytes: MurmurHash3 x64 128 with seed 0 (Austin Appleby, public domain).
///
/// It is quick and stable across machines, and distinguishes contents as long as nobody builds
/// collisions on purpose; it is not a cryptographic hash and guards nothing.
public struct Fingerprint: Hashable, Sendable {
  /// The first half.
  public let high: UInt64
  /// The second half.
  public let low: UInt64

  /// Digests bytes.
  public init(of bytes: [UInt8]) {
    var state = State()
    bytes.withUnsafeBytes { buffer in
      let tail = buffer.count & ~15
      for offset in stride(from: 0, to: tail, by: 16) {
        state.mix(
          Self.word(buffer, offset..<(offset + 8)), Self.word(buffer, (offset + 8)..<(offset + 16)))
      }
      let middle = min(tail + 8, buffer.count)
      state.finish(
        Self.word(buffer, tail..<middle), Self.word(buffer, middle..<buffer.count),
        count: UInt64(buffer.count))
    }
    high = state.first
    low = state.second
  }

  /// 32 hexadecimal digits.
  public var hex: String { Self.digits(high) + Self.digits(low) }

  /// The digest as 16 bytes, so that digests can be digested.
  public var bytes: [UInt8] {
    [high, low].flatMap { half in (0..<8).map { UInt8(truncatingIfNeeded: half >> (8 * $0)) } }
  }

  private static func digits(_ half: UInt64) -> String {
    let digits = String(half, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// Up to eight bytes as a little-endian number.
  private static func word(_ buffer: UnsafeRawBufferPointer, _ range: Range<Int>) -> UInt64 {
    if range.count == 8 {
      return UInt64(
        littleEndian: buffer.loadUnaligned(fromByteOffset: range.lowerBound, as: UInt64.self))
    }
    return range.reversed().reduce(0) { $0 << 8 | UInt64(buffer[$1]) }
  }
}

/// The two running halves of a MurmurHash3; the constants are the algorithm's own.
private struct State {
  var first: UInt64 = 0
  var second: UInt64 = 0

  mutating func mix(_ one: UInt64, _ two: UInt64) {
    first ^= Self.scrambledFirst(one)
    first = (Self.rotated(first, 27) &+ second) &* 5 &+ 0x52dc_e729
    second ^= Self.scrambledSecond(two)
    second = (Self.rotated(second, 31) &+ first) &* 5 &+ 0x3849_5ab5
  }

  mutating func finish(_ one: UInt64, _ two: UInt64, count: UInt64) {
    first ^= Self.scrambledFirst(one) ^ count
    second ^= Self.scrambledSecond(two) ^ count
    first &+= second
    second &+= first
    first = Self.avalanche(first)
    second = Self.avalanche(second)
    first &+= second
    second &+= first
  }

  private static func scrambledFirst(_ word: UInt64) -> UInt64 {
    rotated(word &* 0x87c3_7b91_1142_53d5, 31) &* 0x4cf5_ad43_2745_937f
  }

  private static func scrambledSecond(_ word: UInt64) -> UInt64 {
    rotated(word &* 0x4cf5_ad43_2745_937f, 33) &* 0x87c3_7b91_1142_53d5
  }

  private static func avalanche(_ word: UInt64) -> UInt64 {
    var word = word
    word = (word ^ word >> 33) &* 0xff51_afd7_ed55_8ccd
    word = (word ^ word >> 33) &* 0xc4ce_b9fe_1a85_ec53
    return word ^ word >> 33
  }

  private static func rotated(_ word: UInt64, _ bits: UInt64) -> UInt64 {
    word << bits | word >> (64 - bits)
  }
}
