/// Swift (or C) source reduced to what the compiler acts on.
enum SwiftText {
  /// The text with comments, literals and raw identifiers blanked; every line stays in its place.
  ///
  /// Code inside of `\( … )` is blanked with its literal: no law needs it.
  static func code(of text: String) -> String {
    var scanner = Scanner(bytes: Array(text.utf8))
    while let next = scanner.next {
      switch next {
      case UInt8(ascii: "/") where scanner.sees("//"): scanner.blank { $0.sees("\n") }
      case UInt8(ascii: "/") where scanner.sees("/*"): scanner.blankBlockComment()
      case UInt8(ascii: "`"): scanner.blankIdentifier()
      case UInt8(ascii: "\""), UInt8(ascii: "#"):
        if !scanner.blankLiteral() { scanner.place += 1 }
      default: scanner.place += 1
      }
    }
    return String(decoding: scanner.bytes, as: UTF8.self)
  }

  private struct Scanner {
    var bytes: [UInt8]
    var place = 0

    var next: UInt8? { place < bytes.count ? bytes[place] : nil }

    func sees(_ word: String) -> Bool {
      bytes[min(place, bytes.count)...].starts(with: word.utf8)
    }

    mutating func drop(_ count: Int) {
      for index in place..<min(place + count, bytes.count)
      where bytes[index] != UInt8(ascii: "\n") {
        bytes[index] = UInt8(ascii: " ")
      }
      place = min(place + count, bytes.count)
    }

    mutating func blank(until isEnd: (Scanner) -> Bool) {
      while next != nil, !isEnd(self) { drop(1) }
    }

    mutating func blankBlockComment() {
      var depth = 0
      repeat {
        if sees("/*") {
          depth += 1
          drop(2)
        } else if sees("*/") {
          depth -= 1
          drop(2)
        } else {
          drop(1)
        }
      } while depth > 0 && next != nil
    }

    /// A raw identifier may hold any words; one that is a keyword is of no interest either.
    mutating func blankIdentifier() {
      drop(1)
      blank { $0.sees("`") || $0.sees("\n") }
      drop(1)
    }

    /// Blanks a string literal, raw and multi-line ones too; false if there is none here.
    mutating func blankLiteral() -> Bool {
      let hashes = String(
        repeating: "#", count: bytes[place...].prefix { $0 == UInt8(ascii: "#") }.count)
      guard sees(hashes + "\"") else { return false }
      let quotes = sees(hashes + "\"\"\"") ? "\"\"\"" : "\""
      drop(hashes.count + quotes.count)
      while next != nil, !sees(quotes + hashes) {
        if quotes.count == 1, sees("\n") { return true }
        if sees("\\" + hashes + "(") {
          drop(2 + hashes.count)
          blankInterpolation()
        } else {
          drop(sees("\\" + hashes) ? 2 + hashes.count : 1)
        }
      }
      drop(quotes.count + hashes.count)
      return true
    }

    /// Goes on to the parenthesis that closes the interpolation; literals may stand in between.
    mutating func blankInterpolation() {
      var depth = 1
      while depth > 0, let next {
        switch next {
        case UInt8(ascii: "("): depth += 1
        case UInt8(ascii: ")"): depth -= 1
        case UInt8(ascii: "\""), UInt8(ascii: "#"):
          if blankLiteral() { continue }
        default: break
        }
        drop(1)
      }
    }
  }
}
