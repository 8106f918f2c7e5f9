import Foundation
import Screen
import Testing
import Trainer

@Suite struct KeymapTests {
  @Test(arguments: Context.allCases)
  func `no key means two things in one place`(context: Context) {
    let keys = Keymap.bindings(in: context).flatMap(\.keys)
    #expect(keys.count == Set(keys).count)
  }

  @Test(arguments: Command.allCases)
  func `every command has a key`(command: Command) {
    #expect(Keymap.bindings.contains { $0.command == command })
  }

  @Test func `no key needs a digit`() {
    let digits = Keymap.bindings.flatMap(\.keys).filter {
      if case .character(let character) = $0 { character.isNumber } else { false }
    }
    #expect(digits.isEmpty)
  }

  @Test(arguments: Context.allCases)
  func `Esc, Ctrl-C, Ctrl-Z and Ctrl-L work everywhere`(context: Context) {
    #expect(Keymap.binding(for: .escape, in: context)?.command == .back)
    #expect(Keymap.binding(for: .control("c"), in: context)?.command == .interrupt)
    #expect(Keymap.binding(for: .control("z"), in: context)?.command == .suspend)
    #expect(Keymap.binding(for: .control("l"), in: context)?.command == .redraw)
  }

  @Test(
    arguments: [
      ("k", Command.lineUp), ("j", .lineDown), (" ", .pageDown), ("q", .leave), ("?", .help),
      ("r", .run), ("x", .stop), ("e", .edit), ("f", .failingOnly), ("o", .rawOutput),
      ("h", .hint), ("n", .next), ("b", .restore), ("p", .predict), ("t", .testList),
      ("l", .lights), ("u", .backToGreen), ("s", .handOver), ("c", .rhythms), ("R", .retro),
      ("D", .promises), ("T", .turnTimer),
    ] as [(Character, Command)])
  func `the letters of practice mean what the design says`(key: Character, command: Command) {
    #expect(Keymap.binding(for: .character(key), in: .practice)?.command == command)
  }

  @Test(arguments: ["d", "v", "w"] as [Character])
  func `letters of later issues are still free`(key: Character) {
    #expect(!Keymap.bindings.contains { $0.keys.contains(.character(key)) })
  }

  @Test(
    arguments: [("r", Command.sayRed), ("a", .sayAmber), ("g", .sayGreen)] as [(Character, Command)]
  )
  func `the letters of the colours predict`(key: Character, command: Command) {
    #expect(Keymap.binding(for: .character(key), in: .covered)?.command == command)
    #expect(Keymap.binding(for: .character(key), in: .prediction)?.command == command)
  }

  @Test(arguments: [
    KeyPress.up, .down, .pageUp, .pageDown, .home, .end, .tab, .character("j"), .character("e"),
    .character("h"), .character("t"), .character("l"), .character("x"), .character("?"),
  ])
  func `a covered light leaves the keys that tell nothing of it`(key: KeyPress) {
    let usual = Keymap.binding(for: key, in: .practice)?.command
    #expect(usual != nil && Keymap.binding(for: key, in: .covered)?.command == usual)
  }

  @Test(arguments: [Context.search, .typing])
  func `while typing every letter is text`(context: Context) {
    let letters = Keymap.bindings(in: context).flatMap(\.keys).filter {
      if case .character = $0 { true } else { false }
    }
    #expect(letters.isEmpty)
  }

  @Test func `the page for the documents has one row for each binding`() {
    let rows = Keymap.markdown.split(separator: "\n").filter { $0.hasPrefix("| `") }
    #expect(rows.count == Keymap.bindings.count)
    #expect(
      rows.contains(
        "| `↑` `k` | move or scroll up | catalogue, practice, covered light, test list, own lines, "
          + "rhythms, lights, tests of a light, difference, retro, help, hints, raw output, question |"
      ))
    #expect(rows.contains("| `Ctrl-L` | draw the screen anew | everywhere |"))
  }

  @Test func `Docs Keys is the page that the key table makes`() throws {
    let root = URL(filePath: #filePath).resolvingSymlinksInPath()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let page = try String(contentsOf: root.appending(path: "Docs/Keys.md"), encoding: .utf8)
    #expect(page == Keymap.markdown)
  }
}
