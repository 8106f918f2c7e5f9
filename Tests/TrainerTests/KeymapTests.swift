import Foundation
import Screen
import Testing

@testable import Trainer

@Suite struct KeymapTests {
  /// The keys that have several meanings among bindings of one place.
  private static func ambiguous(_ bindings: [Binding]) -> [KeyPress] {
    let keys = bindings.flatMap(\.keys)
    return Set(keys).filter { key in keys.count { $0 == key } > 1 }
  }

  /// The keys that are taken as text where something is typed.
  private static func text(_ bindings: [Binding]) -> [KeyPress] {
    bindings.flatMap(\.keys).filter { key in
      var text = TypedText()
      return text.insert(key)
    }
  }

  /// The bindings that are listed for a page on which they never apply.
  private static func unreachable(_ bindings: [Binding]) -> [Binding] {
    bindings.filter { binding in
      binding.contexts.contains { context in
        let pages = Context.pages.filter { $0.context == context }
        return !pages.isEmpty && !pages.contains { binding.applies(to: $0, in: context) }
      }
    }
  }

  private func help(_ key: KeyPress, _ context: Context) -> String? {
    Keymap.bindings(in: context).first { $0.keys.contains(key) }?.help
  }

  @Test(arguments: Context.allCases)
  func `no key means two things in one place of one page`(context: Context) {
    for page in Context.pages {
      let bindings = Keymap.bindings(on: page, in: context)
      #expect(Self.ambiguous(bindings).isEmpty, "\(page)")
    }
  }

  @Test func `a key works on the pages for which it is listed`() {
    #expect(Self.unreachable(Keymap.bindings).map(\.help) == [])
    let strange = DiffPage.key(.character("z"), on: [.lights], help: "strange", do: { _, _ in [] })
    let right = LightsPage.key(.character("z"), on: [.lights], help: "right", do: { _, _ in [] })
    #expect(Self.unreachable([strange, right]).map(\.help) == ["strange"])
  }

  @Test(arguments: Keymap.typing)
  func `while something is typed, what can be typed is text`(context: Context) {
    #expect(Self.text(Keymap.bindings(in: context)).isEmpty)
  }

  @Test func `a key with two meanings and a letter among text are found`() {
    let one = Binding([.character("r"), .enter], on: [.lights], help: "one", do: { _ in [] })
    let other = Binding([.enter], on: [.lights], help: "other", do: { _ in [] })
    #expect(Self.ambiguous([one, other]) == [.enter])
    #expect(Self.text([one, other]) == [.character("r")])
  }

  @Test func `every binding has keys, a place, and words for the help and the bar`() {
    for binding in Keymap.bindings {
      #expect(!binding.keys.isEmpty && !binding.contexts.isEmpty)
      #expect(binding.help.first?.isLowercase == true && !binding.help.hasSuffix("."))
      switch binding.bar {
      case .left(let word)?, .right(let word)?: #expect(!word.isEmpty)
      case .answer?, nil: break
      }
    }
  }

  @Test func `every page is on the list, so that its keys are found`() throws {
    let source = Self.root.appending(path: "Sources/Trainer")
    let files = try #require(FileManager.default.enumerator(atPath: source.path))
      .compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") }
    let declared = try files.flatMap { file in
      try String(contentsOf: source.appending(path: file), encoding: .utf8)
        .matches(of: #/\nstruct (\w+): (?:Page|Window|ListWindow|TypingPage)\b/#).map {
          String($0.1)
        }
    }
    #expect(declared.sorted() == Context.pages.map { "\($0)" }.sorted())
  }

  @Test func `no key needs a digit`() {
    let digits = Keymap.bindings.flatMap(\.keys).filter {
      if case .character(let character) = $0 { character.isNumber } else { false }
    }
    #expect(digits.isEmpty)
  }

  @Test(arguments: Context.allCases)
  func `Esc, Ctrl-C, Ctrl-Z and Ctrl-L work everywhere`(context: Context) {
    #expect(help(.escape, context)?.hasSuffix("back") == true || Keymap.screens.contains(context))
    #expect(help(.escape, context) != nil)
    #expect(help(.control("c"), context) == "stop the run; if none is going on, leave Tandem")
    #expect(help(.control("z"), context) == "go to the shell; `fg` comes back")
    #expect(help(.control("l"), context) == "redraw the screen")
  }

  @Test(
    arguments: [
      ("k", "move or scroll up"), ("j", "move or scroll down"), (" ", "scroll one page down"),
      ("q", "leave Tandem"), ("?", "show the keys"), ("r", "run the tests now"),
      ("x", "stop the run"), ("e", "open your editor at the failing line"),
      ("f", "show only what fails, or everything again"),
      ("o", "show the raw output of build and tests"), ("h", "show the next hint"),
      ("n", "go on to the next step, or finish the kata"),
      ("b", "bring the customer's tests back as they were"),
      ("p", "say what the light will be, and which test will fail"), ("t", "show the test list"),
      ("l", "show the lights of this attempt"), ("u", "go back to the last green light"),
      ("s", "hand the keyboard over"), ("c", "choose the rhythm"),
      ("R", "show the retro of this attempt"),
      ("D", "tick your team's own lines of \"Done when\""),
      ("T", "switch the turn timer on or off"),
    ] as [(Character, String)])
  func `the letters of practice mean what the design says`(key: Character, words: String) {
    #expect(help(.character(key), .practice) == words)
  }

  @Test(arguments: ["d", "v", "w"] as [Character])
  func `letters of later issues are still free`(key: Character) {
    #expect(!Keymap.bindings.contains { $0.keys.contains(.character(key)) })
  }

  @Test(arguments: [("r", "red"), ("a", "amber"), ("g", "green")] as [(Character, String)])
  func `the letters of the colours predict`(key: Character, colour: String) {
    #expect(help(.character(key), .hiddenLight) == "say that the light is \(colour)")
    #expect(help(.character(key), .prediction) == "say that the light is \(colour)")
  }

  @Test(arguments: [
    KeyPress.up, .down, .pageUp, .pageDown, .home, .end, .tab, .character("j"), .character("e"),
    .character("h"), .character("t"), .character("l"), .character("x"), .character("?"),
  ])
  func `a hidden light leaves the keys that tell nothing of it`(key: KeyPress) {
    let usual = help(key, .practice)
    #expect(usual != nil && help(key, .hiddenLight) == usual)
  }

  @Test func `the page for the documents has one row for each meaning`() {
    let rows = Keymap.markdown.split(separator: "\n").filter { $0.hasPrefix("| `") }
    #expect(rows.count == Keymap.rows.count)
    #expect(
      rows.contains(
        "| `↑` `k` | move or scroll up | catalogue, practice, hidden light, test list, own lines, "
          + "rhythms, lights, tests of a light, difference, retro, help, hints, raw output, question |"
      ))
    #expect(rows.contains("| `Ctrl-L` | redraw the screen | everywhere |"))
  }

  @Test func `Docs Keys is the page that the key table makes`() throws {
    let page = try String(contentsOf: Self.root.appending(path: "Docs/Keys.md"), encoding: .utf8)
    #expect(page == Keymap.markdown)
  }

  /// The checkout.
  private static let root = URL(filePath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
}
