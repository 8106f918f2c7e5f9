import Glibc
import Screen
import Testing

@testable import Terminals

/// One after the other: ncurses knows one terminal per process.
extension OneTerminal {
  @Suite struct TerminalTests {
    let pseudo = PseudoTerminal()

    func open(
      type: String = "xterm-256color", theme: Look.Theme = .classic
    ) throws -> Terminal {
      try Terminal(
        look: Look(theme: theme), type: type, input: pseudo.program, output: pseudo.program)
    }

    func frame(_ text: String, row: Int = 0, size: Size = Size(80, 24)) -> Frame {
      var frame = Frame(size: size, title: "Tandem")
      for (column, character) in text.enumerated() {
        frame.cells[row * size.columns + column].text = String(character)
      }
      return frame
    }

    @Test func `opening sends nothing and leaves the shell's modes`() throws {
      let terminal = try open()
      #expect(pseudo.output() == "")
      #expect(pseudo.isCooked)
      terminal.close()
      #expect(pseudo.output() == "")
    }

    @Test func `a claim takes the terminal and a release gives it back`() throws {
      let terminal = try open()
      terminal.claim()
      terminal.present(frame("three is Fizz"))
      let claimed = pseudo.output()
      #expect(!pseudo.isCooked)
      #expect(claimed.contains("\u{1B}[?1049h"))
      #expect(claimed.contains("three is Fizz"))
      terminal.release()
      #expect(pseudo.isCooked)
      #expect(pseudo.output().contains("\u{1B}[?1049l"))
    }

    @Test func `only what changed is sent`() throws {
      let terminal = try open()
      terminal.claim()
      terminal.present(frame("one two"))
      _ = pseudo.output()
      terminal.present(frame("one two"))
      #expect(pseudo.output() == "")
      terminal.present(frame("one six"))
      let sent = pseudo.output()
      #expect(sent.contains("six") && !sent.contains("one"))
    }

    @Test func `the bell is one byte, and belongs to whoever has the terminal`() throws {
      let terminal = try open()
      terminal.ring()
      #expect(pseudo.output() == "")
      terminal.claim()
      terminal.present(frame("three is Fizz"))
      _ = pseudo.output()
      terminal.ring()
      #expect(pseudo.output() == "\u{7}")
    }

    @Test func `everything is sent again after a redraw and after each claim`() throws {
      let terminal = try open()
      terminal.claim()
      terminal.present(frame("one two"))
      _ = pseudo.output()
      terminal.redraw()
      terminal.present(frame("one two"))
      #expect(pseudo.output().contains("one two"))
      terminal.withTerminalReleased {
        #expect(pseudo.isCooked)
        #expect(!terminal.isClaimed)
        terminal.present(frame("nothing of this"))
      }
      #expect(!pseudo.output().contains("nothing of this"))
      terminal.present(frame("one two"))
      #expect(pseudo.output().contains("one two"))
    }

    @Test func `a resize is measured and drawn in the new size`() throws {
      let terminal = try open()
      terminal.claim()
      terminal.present(frame("wide"))
      _ = pseudo.output()
      #expect(!terminal.measure())
      pseudo.resize(to: Size(40, 10))
      #expect(terminal.measure())
      #expect(terminal.size == Size(40, 10))
      terminal.present(frame("small", row: 9, size: Size(40, 10)))
      #expect(pseudo.output().contains("small"))
      #expect(terminal.readKeys() == [])
    }

    @Test func `the size is measured again at a claim`() throws {
      let terminal = try open()
      terminal.claim()
      terminal.withTerminalReleased { pseudo.resize(to: Size(100, 30)) }
      #expect(terminal.size == Size(100, 30))
    }

    @Test func `the last cell, wide characters and frames of another size are drawn`() throws {
      let terminal = try open()
      terminal.claim()
      var frame = Frame(size: Size(81, 25))
      frame.cells[0].text = "漢"
      frame.cells[1].text = ""
      frame.cells[2].text = "e\u{301}"
      frame.cells[23 * 81 + 79].text = "Z"
      frame.cells[80].text = "X"
      terminal.present(frame)
      let sent = pseudo.output()
      #expect(sent.contains("漢e\u{301}"))
      #expect(sent.contains("Z"))
      #expect(!sent.contains("X"))
    }

    @Test func `a character of unsure width or without a picture becomes a question mark`() throws {
      let terminal = try open()
      terminal.claim()
      terminal.present(frame("a漢b\u{1B}c\u{9B}d"))
      #expect(pseudo.output().contains("a?b?c?d"))
    }

    @Test func `the title is set once, harmless, and given back`() throws {
      let terminal = try open()
      terminal.claim()
      var titled = frame("one")
      titled.title = "RED \u{7}\u{1B}]2;evil"
      terminal.present(titled)
      #expect(pseudo.output().contains("\u{1B}]2;RED   ]2;evil\u{7}"))
      terminal.present(titled)
      #expect(!pseudo.output().contains("]2;"))
      terminal.release()
      #expect(pseudo.output().contains(WindowTitle.restore))
    }

    @Test func `a terminal without colours is drawn in mono`() throws {
      #expect(try open(type: "vt100").look.theme == .mono)
    }

    @Test func `a terminal with colours keeps the theme and shows badges in it`() throws {
      let terminal = try open(theme: .colourBlind)
      #expect(terminal.look.theme == .colourBlind)
      terminal.claim()
      var badge = Frame(size: Size(80, 24))
      badge.cells[0] = Cell("R", .redBadge)
      terminal.present(badge)
      #expect(pseudo.output().contains("48;5;208m"))
    }

    @Test(
      arguments: [
        ("j", .character("j")), ("ä", .character("ä")), ("漢", .character("漢")),
        ("\r", .enter), ("\n", .enter), ("\t", .tab), ("\u{1B}[Z", .backTab),
        ("\u{1B}", .escape), ("\u{7F}", .backspace), ("\u{8}", .backspace), ("\u{1B}[3~", .delete),
        ("\u{1B}[A", .up), ("\u{1B}OA", .up), ("\u{1B}[B", .down), ("\u{1B}OB", .down),
        ("\u{1B}[C", .right), ("\u{1B}OD", .left), ("\u{1B}[5~", .pageUp), ("\u{1B}[6~", .pageDown),
        ("\u{1B}[H", .home), ("\u{1B}OH", .home), ("\u{1B}[1~", .home), ("\u{1B}[F", .end),
        ("\u{1B}[4~", .end), ("\u{3}", .control("c")), ("\u{1A}", .control("z")),
        ("\u{C}", .control("l")),
      ] as [(String, KeyPress)])
    func `bytes of a key are one key press`(bytes: String, press: KeyPress) throws {
      let terminal = try open()
      terminal.claim()
      pseudo.type(bytes)
      #expect(terminal.readKeys() == [press])
      #expect(terminal.readKeys() == [])
    }

    @Test(arguments: [
      "\u{1B}OP", "\u{1B}[15~", "\u{1B}[1;2A", "\u{1B}[200~", "\u{1B}[?62;22c", "\0",
    ])
    func `keys that Tandem does not use are no key press`(bytes: String) throws {
      let terminal = try open()
      terminal.claim()
      pseudo.type(bytes + "j")
      #expect(terminal.readKeys() == [.character("j")])
    }

    @Test func `keys are left alone while the terminal is released`() throws {
      let terminal = try open()
      pseudo.type("j\n")
      #expect(terminal.readKeys() == [])
    }

    @Test func `a second terminal is refused`() throws {
      let first = try open()
      #expect(throws: TerminalError.unavailable) { try open() }
      #expect(first.size == Size(80, 24))
    }

    @Test(
      arguments: [
        ("", .typeMissing), ("nonsense", .typeUnknown("nonsense")), ("dumb", .typeUnfit("dumb")),
      ] as [(String, TerminalError)])
    func `a type that cannot be used is named`(type: String, error: TerminalError) {
      #expect(throws: error) { try open(type: type) }
      #expect(error.description.contains("TERM=xterm-256color tandem"))
      #expect(error.description.contains(type))
    }

    @Test func `a file is no terminal`() {
      let file = Glibc.open("/dev/null", O_RDWR | O_CLOEXEC)
      defer { close(file) }
      #expect(throws: TerminalError.notATerminal) {
        try Terminal(look: Look(), type: "xterm", input: pseudo.program, output: file)
      }
    }
  }
}
