import Testing

@testable import Screen

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

@Suite struct `The width of text` {
  @Test(arguments: [
    ("", 0), ("Fizz", 4), ("é", 1), ("e\u{301}", 1), ("日本", 4), ("ｱ", 1), ("한", 2),
    ("\u{1112}\u{1161}\u{11AB}", 2), ("🙂", 2), ("👩‍👩‍👧", 2), ("👍🏽", 2), ("🇩🇪", 2), ("✔✘▲□▸·→…", 8),
    ("a\u{200B}b", 2), ("\u{7}\u{1B}", 0), ("क्षि", 3), ("⌚", 2),
  ])
  func `is counted in columns`(text: String, columns: Int) {
    #expect(TextWidth.columns(of: text) == columns)
  }

  @Test(arguments: [
    ("Fizz", 4, "Fizz"), ("FizzBuzz", 4, "Fizz"), ("日本語", 5, "日本"), ("日本語", 1, ""),
    ("e\u{301}e\u{301}", 1, "e\u{301}"), ("Fizz", 0, ""), ("Fizz", -1, ""),
  ])
  func `is clipped by columns`(text: String, columns: Int, expected: String) {
    #expect(TextWidth.clip(text, to: columns) == expected)
  }

  @Test(arguments: [
    ("FizzBuzz", 5, "…", "Fizz…"), ("Fizz", 4, "…", "Fizz"), ("日本語", 4, "…", "日…"),
    ("FizzBuzz", 5, "...", "Fi..."), ("FizzBuzz", 2, "...", "Fi"), ("FizzBuzz", 1, "…", "…"),
  ])
  func `says with an ellipsis that something went`(
    text: String, columns: Int, ellipsis: String, expected: String
  ) {
    #expect(TextWidth.clip(text, to: columns, ellipsis: ellipsis) == expected)
  }

  @Test func `is padded by columns`() {
    #expect(TextWidth.pad("日", to: 4) == "日  ")
    #expect(TextWidth.padLeft("日", to: 4) == "  日")
    #expect(TextWidth.pad("Fizz", to: 2) == "Fizz")
  }

  /// Newer libraries call some signs of divination wide, as Unicode 16 does; glibc 2.36 does not.
  private static let disputed: [ClosedRange<UInt32>] = [0x2630...0x2637, 0x268A...0x268F]

  @Test func `is what the C library says of each character of the basic plane and each emoji`()
    throws
  {
    #if os(Linux)
    let locale = try #require(newlocale(LC_CTYPE_MASK, "C.UTF-8", nil))
    defer { freelocale(locale) }
    let former = uselocale(locale)
    defer { uselocale(former) }
    // The Swift overlay leaves this function out; the library has it.
    let address = try #require(dlsym(dlopen(nil, RTLD_NOW), "wcwidth"))
    let wcwidth = unsafeBitCast(address, to: (@convention(c) (wchar_t) -> CInt).self)
    var compared = 0
    for value in [UInt32(0x20)...0xFFFF, 0x1F000...0x3FFFF].joined() {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let theirs = Int(wcwidth(wchar_t(value)))
      // Each side knows only the characters of its own version of Unicode.
      if theirs < 0 || scalar.properties.generalCategory == .unassigned { continue }
      if Self.disputed.contains(where: { $0.contains(value) }) { continue }
      compared += 1
      let ours = WidthTable.columns(of: scalar)
      if ours != theirs {
        Issue.record("U+\(String(value, radix: 16)): ours \(ours), theirs \(theirs)")
      }
    }
    #expect(compared > 100_000)
    #endif
  }

  @Test func `needs a table in order`() {
    for (range, next) in zip(WidthTable.wide, WidthTable.wide.dropFirst()) {
      #expect(range.upperBound < next.lowerBound)
    }
  }
}
