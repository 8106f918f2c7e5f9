import Testing

@testable import Terminals

@Suite struct WindowTitleTests {
  @Test(arguments: ["xterm", "xterm-256color", "tmux-256color", "screen", "foot", "st-256color"])
  func `terminals with windows have a title`(type: String) {
    #expect(WindowTitle.isKnown(to: type))
  }

  @Test(arguments: ["linux", "vt100", "dumb", "", "stv52"])
  func `others have none`(type: String) {
    #expect(!WindowTitle.isKnown(to: type))
  }

  @Test func `a title cannot end its own sequence`() {
    #expect(WindowTitle.set("a\u{7}b\u{1B}\\c\u{9C}d\ne") == "\u{1B}]2;a b \\c d e\u{7}")
  }

  @Test func `a title keeps its words and a sensible length`() {
    #expect(WindowTitle.harmless("✘ RED · FizzBuzz") == "✘ RED · FizzBuzz")
    #expect(WindowTitle.harmless(String(repeating: "x", count: 500)).count == WindowTitle.limit)
  }
}
