import Foundation
import Practice
import Testing
import Verdicts

@Suite struct PracticeFlowTests {
  @Test func `a corrected light goes back to the one before and counts once`() {
    var line = TimeLine(pair: "Ana,Ben")
    _ = line.play("0:10 tests +one · red\n0:15 predict green\n0:20 code · green")
    _ = line.play("0:21 swap")
    let text = "0:22 corrected red → “Make it pass with the least code you can.”"
    line.failing = ["one"]
    #expect(line.play(text) == text)
    let view = line.flow.view(at: .start)
    #expect(view.phase == .code && view.colour == .red)
    #expect(view.score.text == "0 of 1.")
    #expect(view.driver == "Ben", "a hand-over in between stays")
    #expect(line.notes.suffix(2).map(\.run) == [line.notes[1].run, line.notes[1].run])
  }

  @Test func `a corrected red gives back the keyboard it had handed over`() {
    var line = TimeLine(.pingPong, pair: "Ana,Ben")
    _ = line.play("0:00 rerun · none\n0:10 tests +one · red")
    #expect(line.flow.view(at: .start).driver == "Ben")
    _ = line.play("0:11 corrected green")
    #expect(line.flow.view(at: .start).driver == "Ana")
  }

  @Test func `a correction of another run is not taken`() {
    var line = TimeLine()
    _ = line.play("0:10 tests +one · red")
    let late = Verdict(run: RunID(rawValue: "other"), inner: loop([test("one")]))
    #expect(line.flow.handle(.corrected(late), at: Moment(seconds: 11)).isEmpty)
  }

  @Test(arguments: Rhythm.all)
  func `it survives a restart at every moment`(rhythm: Rhythm) throws {
    let script = """
      0:10 tests +one · red
      0:30 code · green
      0:40 code · green
      0:50 tests +two · amber
      0:55 predict red
      1:00 code · red
      1:10 swap
      1:20 code · green
      3:20 tick
      3:30 tests +three · green
      """
    var whole = TimeLine(rhythm, pair: "Ana,Ben", turn: 60, hides: true, examples: ["a"])
    var broken = whole
    for line in script.split(separator: "\n").map(String.init) {
      let data = try JSONEncoder().encode(broken.flow)
      broken.flow = try JSONDecoder().decode(PracticeFlow.self, from: data)
      #expect(broken.tell(line) == whole.tell(line), "\(line)")
    }
    #expect(broken.flow == whole.flow)
  }

  @Test func `tests that turn green are told for the test list`() {
    var line = TimeLine()
    _ = line.tell("0:10 tests +one +two · red")
    let first = line.tell("0:20 code · green")
    #expect(first.contains(.turnedGreen(["one", "two"])))
    let second = line.tell("0:30 code · green")
    #expect(!second.contains { if case .turnedGreen = $0 { true } else { false } })
  }

  @Test func `it remembers which tests were red`() {
    var line = TimeLine()
    _ = line.play("0:10 tests +one · red\n0:20 code · green\n0:30 tests +two · green")
    #expect(line.flow.seenRed.identities.contains(test("one").identity))
    #expect(!line.flow.seenRed.identities.contains(test("two").identity))
  }

  @Test func `what the history knows to have been red is red again`() {
    var flow = PracticeFlow()
    #expect(flow.handle(.recalled(red: [test("one").identity]), at: .start) == [])
    #expect(flow.seenRed.identities.contains(test("one").identity))
  }

  @Test func `the first light compares with nothing`() {
    var flow = PracticeFlow()
    let many = verdict(loop([test("a"), test("b"), test("c", .failed), test("d", .failed)]))
    let actions = flow.handle(.answered(many, .of("both", [])), at: .start)
    #expect(flow.noticed.isEmpty)
    #expect(actions.contains(.enter(.code)))
  }

  @Test func `a regression is asked for before everything else`() {
    var flow = PracticeFlow()
    let broken = example("1 → 1", .failed)
    let judged = verdict(loop([test("a")]), outer: loop([broken]), regressions: [broken])
    _ = flow.handle(.answered(judged, .of("code", [])), at: .start)
    let view = flow.view(at: .start)
    #expect(view.sentence == "“1 → 1” of an earlier step fails: make it pass.")
    #expect(view.colour == .red)
  }

  @Test func `a session that begins with a crash calls no test new`() {
    var flow = PracticeFlow()
    let crash = verdict(LoopVerdict(reason: .crashed, tests: [test("a", .unfinished)]))
    _ = flow.handle(.answered(crash, .nothing), at: .start)
    let whole = verdict(loop([test("a"), test("b"), test("c")]))
    _ = flow.handle(.answered(whole, .of("tests", [])), at: Moment(seconds: 9))
    #expect(flow.noticed.isEmpty)
  }
}
