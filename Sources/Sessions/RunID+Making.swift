import Foundation
import Verdicts

extension RunID {
  private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

  /// Makes a new name as a ULID: 48 bits of milliseconds, then 80 bits of chance, in Crockford's
  /// base 32, so that names sort by time.
  static func make(at date: Date = Date()) -> RunID {
    let milliseconds = UInt64(max(0, date.timeIntervalSince1970 * 1000))
    var text = ""
    for place in (0..<10).reversed() {
      text.append(alphabet[Int((milliseconds >> UInt64(place * 5)) & 31)])
    }
    for _ in 0..<16 { text.append(alphabet[Int.random(in: 0..<32)]) }
    return RunID(rawValue: text)
  }
}
