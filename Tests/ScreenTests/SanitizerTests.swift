import Testing

@testable import Screen

@Suite struct `Text from learners` {
  @Test(arguments: [
    ("plain\ntext", "plain\ntext"),
    ("\u{1B}[31mred\u{1B}[0m", "red"),
    ("\u{1B}[38;5;1mred\u{1B}[2J", "red"),
    ("\u{1B}]0;title\u{7}after", "after"),
    ("\u{1B}]8;;https://example.org\u{1B}\\link\u{1B}]8;;\u{1B}\\", "link"),
    ("\u{1B}P1$rq\u{1B}\\after", "after"),
    ("\u{1B}_apc\u{9C}after", "after"),
    ("\u{1B}(Bafter", "after"),
    ("\u{1B}7\u{1B}cafter", "after"),
    ("\u{1B}\u{1B}[1mafter", "after"),
    ("\u{9B}31mafter", "after"),
    ("\u{9D}0;title\u{7}after", "after"),
    ("ends in \u{1B}", "ends in "),
    ("ends in \u{1B}[3", "ends in "),
    ("\u{1B}]0;never ended\nafter", "\nafter"),
    ("\u{1B}[3\nafter", "\nafter"),
    ("\u{1B}é", "é"),
  ])
  func `cannot command the terminal`(text: String, harmless: String) {
    #expect(Sanitizer.harmless(text) == harmless)
  }

  @Test(arguments: [
    ("\tx", "        x"), ("ab\tx", "ab      x"), ("12345678\tx", "12345678        x"),
    ("ab\n\tx", "ab\n        x"), ("日\tx", "日      x"), ("\u{1B}[1m\tx", "        x"),
  ])
  func `has its tabs at every eighth column`(text: String, harmless: String) {
    #expect(Sanitizer.harmless(text) == harmless)
  }

  @Test(arguments: [
    ("a\r\nb", "a\nb"), ("10 %\r20 %\r\n", "10 %\n20 %\n"), ("a\r", "a\n"), ("a\r\rb", "a\n\nb"),
    ("a\u{B}b\u{C}c\u{85}d\u{2028}e", "a\nb\nc\nd\ne"),
  ])
  func `has one kind of line end`(text: String, harmless: String) {
    #expect(Sanitizer.harmless(text) == harmless)
  }

  @Test(arguments: [
    ("a\0b", "a^@b"), ("\u{7}", "^G"), ("\u{8}", "^H"), ("\u{7F}", "^?"), ("\u{81}x", "x"),
  ])
  func `shows other controls`(text: String, harmless: String) {
    #expect(Sanitizer.harmless(text) == harmless)
  }

  @Test(arguments: ["\u{202E}", "\u{2066}", "\u{200F}", "\u{FEFF}", "\u{200B}", "\u{E0041}"])
  func `cannot turn or hide what is read`(mark: String) {
    #expect(Sanitizer.harmless("a\(mark)b") == "ab")
  }

  @Test func `keeps what people write`() {
    let text = "Grüße, 日本語 e\u{301} 👩‍👩‍👧 → ✔"
    #expect(Sanitizer.harmless(text) == text)
  }

  @Test func `holds no control whatever was printed`() {
    var dice = Dice(seed: 11)
    for _ in 0..<500 {
      let bytes = (0..<80).map { _ in
        dice.roll(3) == 0 ? UInt8(truncatingIfNeeded: dice.roll(0x20)) : UInt8(dice.roll(256))
      }
      let text = Sanitizer.harmless(String(decoding: bytes, as: UTF8.self))
      let controls = text.unicodeScalars.filter {
        $0.properties.generalCategory == .control && $0 != "\n"
      }
      #expect(controls.isEmpty, "\(bytes)")
      #expect(Sanitizer.harmless(text) == text)
    }
  }
}
