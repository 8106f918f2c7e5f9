import Testing
import Verdicts

@testable import Practice

@Suite struct RetroTests {
  private static func light(
    _ seconds: Double, _ colour: Colour, _ phase: Phase, lines: Int = 5, said: Colour? = nil,
    noticed: [Observation.Kind] = [], driver: String? = nil
  ) -> LightFacts {
    LightFacts(
      moment: Moment(seconds: seconds), colour: colour,
      reason: colour == .green ? .passed : colour == .red ? .testsFailed : .notBuilt,
      phase: phase, changes: ChangeCount(files: 1, linesAdded: lines, linesRemoved: 0),
      prediction: said.map {
        PredictionOutcome(said: Prediction($0), got: colour, redTests: [])
      }, noticed: noticed, driver: driver)
  }

  static let lights = [
    light(0, .amber, .test, driver: "Ana"), light(30, .red, .code, driver: "Ana"),
    light(60, .green, .code, said: .green, driver: "Ana"),
    light(120, .green, .refactor, lines: 8, driver: "Ana"),
    light(180, .red, .test, said: .green, noticed: [.wrongPrediction], driver: "Ben"),
    light(420, .green, .code, lines: 20, driver: "Ben"),
    light(480, .green, .test, said: .green, noticed: [.greenAtOnce], driver: "Ana"),
  ]

  private let retro = Retro(
    title: "FizzBuzz", lights: lights, neverRed: ["one is 1", "two is 2"], handovers: 2,
    overtime: ["Ben": 20, "Ana": 75])

  @Test func `it counts what the lights tell`() {
    #expect(retro.count(of: .green) == 4)
    #expect(retro.cycles.map(\.lights) == [4, 2, 1])
    #expect(retro.cycles.map(\.lines) == [23, 25, 5])
    #expect(retro.cycles.map(\.seconds) == [120, 300, 60])
    #expect(retro.longestRed == 240)
    #expect(retro.refactorings == 1)
    #expect(retro.predictions.text == "2 of 3.")
    #expect(retro.noticed == [.wrongPrediction: 1, .greenAtOnce: 1])
    #expect(retro.typing == ["Ana": 180, "Ben": 300])
    #expect(retro.seconds == 480)
  }

  @Test func `a test whose first half did not build is one cycle`() {
    let retro = Retro(
      title: "",
      lights: [
        Self.light(0, .red, .test), Self.light(10, .red, .code), Self.light(20, .green, .code),
        Self.light(30, .amber, .test), Self.light(40, .red, .code),
      ])
    #expect(retro.cycles.map(\.lights) == [3, 2])
  }

  @Test func `a long gap is not time at work`() {
    let retro = Retro(
      title: "", lights: [Self.light(0, .red, .test), Self.light(90_000, .green, .code)])
    #expect(retro.seconds == 0 && retro.longestRed == 0)
  }

  @Test func `a terminal shows it`() {
    #expect(
      retro.lines(width: 72).joined(separator: "\n") == """
        Retro: FizzBuzz

        ▲ ✘ ✔ ✔ ✘ ✔ ✔

        lights          7: 4 green, 2 red, 1 amber
        at work         8 min
        cycles          3, on average 2.7 min and 17.7 lines
        longest red     4 min
        refactorings    1
        predictions     2 of 3 right: green 2 of 3
        never seen red  2: one is 1, two is 2
        noticed         a new test green at once (1), a wrong prediction (1)
        typing          Ana 3 min, Ben 5 min
        handovers       2
        overtime        Ana 1 min, Ben 20 s

        Minutes per cycle
           1    2:00   23 lines  ██████████████████▊
           2    5:00   25 lines  ███████████████████████████████████████████████
           3    1:00    5 lines  █████████▍

        1. Which step was too large, and how could you have cut it?
           ____________________________________________________________
        2. What did a red light tell you that you did not expect?
           ____________________________________________________________
        3. What will you do differently in the next session?
           ____________________________________________________________
        """)
  }

  @Test func `plain terminals get plain signs`() {
    let rows = retro.lines(width: 72, marks: .ascii)
    #expect(rows.allSatisfy { $0.allSatisfy(\.isASCII) })
    #expect(rows.contains("! x + + x + +"))
  }

  @Test(arguments: [1, 24, 30, 40, 47, 48, 72, 200], [RetroChart.Marks.unicode, .ascii])
  func `no line is wider than asked for`(width: Int, marks: RetroChart.Marks) {
    var long = retro
    long.neverRed.append(String(repeating: "x", count: 300))
    #expect(long.lines(width: width, marks: marks).allSatisfy { $0.count <= max(24, width) })
  }

  @Test func `a covered light is left out, and that is said`() {
    let rows = Retro(title: "", lights: [Self.light(0, .red, .test)], isCovered: true)
      .lines(width: 72)
    #expect(rows.contains("lights          1: 0 green, 1 red, 0 amber; one is covered"))
    #expect(rows.contains("never seen red  not told while a light is covered"))
    let only = Retro(title: "", lights: [], isCovered: true)
    #expect(only.lines(width: 72).last == "The only light is covered until predicted.")
    #expect(only.markdown.contains("The only light is covered until predicted."))
  }

  @Test func `nobody alone is told of hands and turns`() {
    let rows = Retro(title: "", lights: [Self.light(0, .red, .test)]).lines(width: 72)
    #expect(!rows.contains { $0.hasPrefix("handovers") || $0.hasPrefix("overtime") })
  }

  @Test func `without lights it says so`() {
    let empty = Retro(title: "Nothing", lights: [])
    #expect(
      empty.lines(width: 40) == [
        "Retro: Nothing", "", "No light yet: there is nothing to tell.",
      ])
    #expect(empty.markdown.contains("No light yet"))
  }

  @Test func `many cycles show the last twenty`() {
    let lights = (0..<50).map { Self.light(Double($0) * 60, .green, .test) }
    let rows = Retro(title: "Long", lights: lights).lines(width: 60)
    #expect(rows.contains("Minutes per cycle, from cycle 31 on"))
    #expect(rows.contains { $0.hasPrefix("  50 ") })
    #expect(!rows.contains { $0.hasPrefix("  30 ") })
  }

  @Test func `markdown holds the facts and leaves room for the answers`() {
    var odd = retro
    odd.neverRed = ["a*b `c`"]
    let text = odd.markdown
    #expect(text.hasPrefix("# Retro: FizzBuzz\n\n- **lights**: 7: 4 green, 2 red, 1 amber\n"))
    #expect(text.contains("- **never seen red**: 1: a\\*b \\`c\\`\n"))
    #expect(text.contains("| 2 | 2 | 25 | 5:00 |"))
    #expect(Retro.questions.count == 3)
    #expect(Retro.questions.allSatisfy { text.contains("## \($0)\n") })
  }

  @Test func `an entry of the history gives the facts of its light`() throws {
    let note = LightNote(run: RunID(rawValue: "1"), phase: .code, cycle: 1)
    let entry = LightEntry(
      id: EntryID(rawValue: "a"), parent: EntryID(rawValue: "0"), tree: TreeID(rawValue: "t"),
      time: 1060, attempt: "attempt-1",
      title: "green",
      light: RecordedLight(
        colour: .green, reason: .passed, run: note.run, step: "1-one", phase: note.phase.rawValue,
        prediction: "red, wrong", driver: "Ana", remarks: ["wrong-prediction", "unknown"]),
      changes: ChangeCount(files: 1, linesAdded: 3, linesRemoved: 2))
    let facts = try #require(LightFacts(entry, since: 1000))
    #expect(facts.moment == Moment(seconds: 60))
    #expect((facts.phase, facts.lines, facts.driver) == (.code, 5, "Ana"))
    #expect(facts.prediction?.isRight == false)
    #expect(facts.noticed == [.wrongPrediction])
    var first = entry
    first.parent = nil
    #expect(LightFacts(first, since: 1000)?.lines == 0, "what was there is nobody's work")
    var corrected = entry
    corrected.standing = .corrected(by: EntryID(rawValue: "b"))
    #expect(LightFacts(corrected, since: 1000) == nil)
  }

  @Test func `a run without tests begins no cycle`() {
    var empty = Self.light(0, .amber, .test)
    empty.reason = .noTests
    let lights = [empty, Self.light(10, .red, .test), Self.light(20, .green, .code)]
    #expect(Retro(title: "", lights: lights).cycles.map(\.lights) == [2])
  }
}
