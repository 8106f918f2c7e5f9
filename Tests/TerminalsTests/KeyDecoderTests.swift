import Screen
import Testing

@testable import Terminals

@Suite struct KeyDecoderTests {
  func decode(_ text: String) -> [KeyPress] {
    KeyDecoder.decode(text.unicodeScalars.map { .scalar($0.value) })
  }

  @Test(arguments: zip(UInt32(1)...26, "abcdefghijklmnopqrstuvwxyz"))
  func `control characters are Control and a letter, or a key of their own`(
    scalar: UInt32, letter: Character
  ) {
    let ownKeys: [UInt32: KeyPress] = [8: .backspace, 9: .tab, 10: .enter, 13: .enter]
    #expect(KeyDecoder.press(of: scalar) == ownKeys[scalar] ?? .control(letter))
  }

  @Test func `Escape and letters typed fast stay Escape and letters`() {
    #expect(decode("\u{1B}") == [.escape])
    #expect(decode("\u{1B}j") == [.escape, .character("j")])
    #expect(decode("\u{1B}\u{1B}") == [.escape, .escape])
    #expect(decode("\u{1B}[") == [.escape, .character("[")])
  }

  @Test(arguments: ["\u{1B}[1;2A", "\u{1B}[200~", "\u{1B}[?1;2c", "\u{1B}[Q", "\u{1B}OQ"])
  func `an unknown sequence is dropped whole`(sequence: String) {
    #expect(decode("a" + sequence + "b") == [.character("a"), .character("b")])
  }

  @Test func `a sequence that is cut off ends with the batch`() {
    #expect(decode("a\u{1B}[1;") == [.character("a")])
  }

  @Test func `keys with names stay, unused ones vanish`() {
    #expect(KeyDecoder.decode([.named(.up), .unused, .scalar(0x71)]) == [.up, .character("q")])
    #expect(
      KeyDecoder.decode([.scalar(27), .scalar(0x5B), .scalar(0x31), .named(.down)])
        == [.down])
  }

  @Test func `scalars that no key types are no key press`() {
    #expect(decode("\0\u{1C}\u{9B}") == [])
    #expect(KeyDecoder.press(of: 0xD800) == nil)
  }
}
