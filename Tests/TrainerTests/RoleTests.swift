import Practice
import Testing
import Verdicts

@testable import Screen
@testable import Trainer

/// What the screens mean beside what they say: roles, window title, cursor.
@Suite struct RoleTests {
  private func row(_ index: Int, _ trainer: Driver) -> String {
    String(trainer.frame().roles.split(separator: "\n", omittingEmptySubsequences: false)[index])
  }

  @Test(arguments: [
    (redLoop, "RRRRRRR", "✘ RED"), (greenLoop, "GGGGGGGGG", "✔ GREEN"),
    (amberLoop, "AAAAAAAAA", "▲ AMBER"),
  ])
  func `a badge has colour, shape and word`(inner: LoopVerdict, roles: String, words: String) {
    var trainer = Driver.practising()
    trainer.answer(verdict(inner))
    #expect(row(2, trainer).contains(" " + roles + "s"))
    #expect(trainer.frame().rows[2].contains(" " + words + " "))
  }

  @Test func `while a run goes the last light has no colour`() {
    var trainer = Driver.practising()
    trainer.answer(verdict(redLoop))
    trainer.send(.runStarted(RunID(rawValue: "2")))
    let light = trainer.frame().roles.split(separator: "\n").dropFirst(2).prefix(18)
      .map { $0.dropFirst(40) }.joined()
    #expect(!light.contains("R") && !light.contains("r") && light.contains("d"))
  }

  @Test func `a large screen has a bar of colour over the whole pane`() {
    var trainer = Driver.practising(columns: 120, rows: 40)
    trainer.answer(verdict(redLoop))
    for index in 2...4 { #expect(row(index, trainer).contains(String(repeating: "R", count: 65))) }
    #expect(!row(5, trainer).contains("R"))
  }

  @Test func `the frame of the pane with the focus stands out`() {
    var trainer = Driver.practising()
    #expect(row(19, trainer) == String(repeating: "s", count: 36) + "kss" + border(41))
    trainer.press(.tab)
    #expect(row(1, trainer).hasSuffix("s"))
  }

  private func border(_ count: Int) -> String { String(repeating: "-", count: count) }

  @Test func `the title of the window bears the light`() {
    var trainer = Driver()
    #expect(trainer.frame().title == "Tandem")
    trainer = .practising()
    #expect(trainer.frame().title == "FizzBuzz 2/2 – Tandem")
    trainer.answer(verdict(redLoop))
    #expect(trainer.frame().title == "✘ FizzBuzz 2/2 – Tandem")
    #expect(trainer.frame(Look(glyphs: .ascii)).title == "x FizzBuzz 2/2 - Tandem")
  }

  @Test func `the cursor stands behind the search and nowhere else`() {
    var trainer = Driver()
    #expect(trainer.frame().cursor == nil)
    trainer.press(.character("/"))
    trainer.type("bow")
    #expect(trainer.frame().cursor == Frame.Position(column: 5, row: 22))
  }

  @Test(arguments: Reason.allCases)
  func `every reason stands uncut beside its badge at 80 columns`(reason: Reason) {
    for limit in Limit.allCases {
      var trainer = Driver.practising()
      var judged = verdict(
        LoopVerdict(reason: reason, limit: limit, testSeconds: 20),
        regressions: reason == .passed ? [acceptance("1 → 1", .failed)] : [])
      judged.seconds = 20.31
      trainer.answer(judged)
      #expect(!trainer.frame().rows[2].contains("…"))
    }
  }

  @Test func `a workspace with a long name never hides kata and step`() {
    var trainer = Driver()
    let place = "/home/learner/" + String(repeating: "deep/", count: 20) + "fizz-buzz"
    trainer.send(
      .opened(
        kata: fizzBuzz, status: trainer.status(nil), folder: place, isolated: false,
        view: trainer.view))
    #expect(
      trainer.frame().rows[0]
        == " Tandem  FizzBuzz ▸ 2 of 2 Threes are Fizz                       ▲ not isolated")
  }

  @Test func `after a break the last light is told in words`() {
    var trainer = Driver()
    var status = trainer.status(nil)
    status.light = Light(
      run: RunID(rawValue: "0"), colour: .red, reason: .testsFailed, outer: nil, tree: "", time: 0)
    trainer.send(
      .opened(kata: fizzBuzz, status: status, folder: "~/f", isolated: true, view: trainer.view))
    #expect(trainer.text().contains("Your last light was red: press r to"))
  }

  @Test func `what a learner prints cannot command the terminal`() {
    var trainer = Driver.practising()
    var loop = redLoop
    loop.tests[2].name = "three\u{1B}[2J is\tFizz\u{0}"
    loop.tests[2].issues[0].actual = "\"\u{1B}]0;owned\u{7}3\""
    trainer.answer(verdict(loop))
    let text = trainer.text()
    #expect(text.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" })
    #expect(!text.contains("owned") && !text.contains("[2J"))
  }

  @Test(arguments: [(1, 1), (0, 0), (39, 24), (80, 9), (40, 10), (41, 11), (500, 200)])
  func `no size breaks the screen`(columns: Int, rows: Int) {
    var trainer = Driver.practising(columns: columns, rows: rows)
    trainer.answer(verdict(redLoop))
    trainer.press(.down, .pageDown, .tab, .end)
    trainer.press(.character("?"), .end)
    trainer.send(.failed("It broke."))
    #expect(trainer.frame().cells.count == columns * rows)
  }
}
