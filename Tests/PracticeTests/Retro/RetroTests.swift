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
