import Examples
import Testing
import Verdicts

@testable import Practice

@Suite struct RetroTests {
  private let retro = Retro.fizzBuzz

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
        .light(0, .red, .test), .light(10, .red, .code), .light(20, .green, .code),
        .light(30, .amber, .test), .light(40, .red, .code),
      ])
    #expect(retro.cycles.map(\.lights) == [3, 2])
  }

  @Test func `a long gap is not time at work`() {
    let retro = Retro(
      title: "", lights: [.light(0, .red, .test), .light(90_000, .green, .code)])
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
    var empty = LightFacts.light(0, .amber, .test)
    empty.reason = .noTests
    let lights = [empty, .light(10, .red, .test), .light(20, .green, .code)]
    #expect(Retro(title: "", lights: lights).cycles.map(\.lights) == [2])
  }
}
