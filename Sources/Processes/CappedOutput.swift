/// Bytes that a process wrote, of which only head and tail are kept.
///
/// However much is appended, at most ``limit`` bytes stay in memory: the first half of them is the
/// beginning, where the cause usually is, and the second half the end, where the summary is.
public struct CappedOutput: Hashable, Sendable {
  /// The most bytes that are kept.
  public let limit: Int
  /// How many bytes were written in all.
  public private(set) var total = 0

  private var head: [UInt8] = []
  /// Holds up to twice the room of the tail, so that old bytes are dropped seldom and in one go.
  private var recent: [UInt8] = []

  private var headRoom: Int { limit / 2 }
  private var tailRoom: Int { limit - headRoom }

  /// Makes an empty output that keeps at most `limit` bytes.
  public init(limit: Int) { self.limit = max(0, limit) }

  /// Takes what was written next.
  public mutating func append(_ bytes: some RandomAccessCollection<UInt8>) {
    total += bytes.count
    let missing = headRoom - head.count
    head.append(contentsOf: bytes.prefix(missing))
    recent.append(contentsOf: bytes.dropFirst(missing).suffix(tailRoom))
    if recent.count > 2 * tailRoom { recent.removeFirst(recent.count - tailRoom) }
  }

  /// How many bytes between head and tail are gone.
  public var leftOut: Int { max(0, total - limit) }

  /// The kept bytes in their order, without a mark where some were left out.
  public var bytes: [UInt8] { head + recent.suffix(tailRoom) }

  /// The kept bytes as text; what is not valid UTF-8 becomes the replacement character.
  ///
  /// If some were left out, a line between head and tail says how many.
  public var text: String {
    guard leftOut > 0 else { return String(decoding: bytes, as: UTF8.self) }
    return String(decoding: head, as: UTF8.self) + "\n[… \(leftOut) bytes left out …]\n"
      + String(decoding: recent.suffix(tailRoom), as: UTF8.self)
  }
}
