import Screen
import Testing
import Verdicts

@testable import Practice
@testable import Trainer

@Suite struct RunMessageTests {
  private let old = RunID(rawValue: "1")
  private let new = RunID(rawValue: "2")

  /// A trainer whose first run was superseded by a second.
  private func superseded() -> Driver {
    var trainer = Driver.practising()
    trainer.send(.runStarted(old))
    trainer.send(.activity(old, .compiling(.inner, done: 1, total: 5)))
    trainer.send(.runStarted(new))
    return trainer
  }

  @Test func `words in passing end with the next light`() {
    var trainer = Driver.practising()
    trainer.send(.noticed("Welcome back: your workspace is as you left it."))
    trainer.answer(verdict(greenLoop, outer: greenExamples))
    #expect(!trainer.text().contains("Welcome back"))
  }

  @Test func `a question about a step ends with the next light, whatever it says`() {
    var trainer = Driver.practising()
    trainer.send(.statusChanged(trainer.status(nil, step: 0)))
    trainer.press(.character("n"))
    #expect(trainer.text().contains("This step is not done"))
    trainer.answer(verdict(greenLoop, outer: greenExamples))
    #expect(!trainer.text().contains("This step is not done"))
  }

  @Test func `a question that is longer than the screen can be read to its end`() {
    var trainer = Driver.practising(columns: 40, rows: 10)
    trainer.send(.statusChanged(trainer.status(nil, step: 0)))
    trainer.press(.character("n"))
    #expect(!trainer.text().contains("Esc stays here"))
    trainer.press(.end)
    #expect(trainer.text().contains("stays here"))
  }

  @Test func `the lights of earlier sittings stand before those of this one`() {
    var trainer = Driver.practising()
    trainer.answer(verdict(greenLoop, outer: greenExamples))
    trainer.send(
      .recalled([recorded("1", .red), recorded("2", .green), recorded("2", .amber)], seconds: 400))
    #expect(trainer.text().contains(" ✘ ▲ ✔"))
    #expect(trainer.text().contains("3 lights · 6 min"))
  }

  /// A light of an earlier sitting.
  private func recorded(_ run: String, _ colour: Colour) -> LightEntry {
    LightEntry(
      id: EntryID(rawValue: run), tree: TreeID(rawValue: "t"), time: 1, attempt: "attempt-1",
      title: "",
      light: RecordedLight(
        colour: colour, reason: .passed, run: RunID(rawValue: "earlier \(run)")))
  }

  @Test func `a new run starts without the progress of the old one`() {
    #expect(superseded().model.kata?.run?.activity == nil)
  }

  @Test func `nothing of a superseded run reaches the next`() {
    let before = superseded()
    let status = before.status(nil, hints: 2)
    let events: [SessionEvent] = [
      .activity(old, .testing(.inner, ended: 1, total: 3)), .runCancelled(old),
      .runFailed(old, "It is over."), .answered(verdict(redLoop, run: "1"), status, before.view),
    ]
    for event in events {
      var trainer = before
      trainer.send(event)
      #expect(trainer.model == before.model)
    }
  }

  @Test func `an answer after the run was cancelled is ignored`() {
    var trainer = superseded()
    trainer.send(.runCancelled(new))
    #expect(trainer.model.notice == "The run was stopped.")
    let before = trainer.model
    trainer.send(.answered(verdict(redLoop, run: "2"), trainer.status(nil), trainer.view))
    #expect(trainer.model == before)
  }

  @Test func `an answer after the kata was left is ignored`() {
    var trainer = superseded()
    trainer.press(.escape)
    trainer.send(.answered(verdict(redLoop, run: "2"), trainer.status(nil), trainer.view))
    #expect(trainer.model.kata == nil)
  }

  @Test func `the status of a kata that was left does not reach the next`() {
    var trainer = Driver.practising()
    let before = trainer.model
    var stale = trainer.status(nil, hints: 2, step: 0)
    stale.kata = "bowling"
    trainer.send(.statusChanged(stale))
    #expect(trainer.model == before)
  }

  @Test func `on leaving one line tells kata, step, light and how to go on`() {
    #expect(Driver().model.farewell == nil)
    let trainer = Driver.practising()
    #expect(
      trainer.model.farewell
        == "FizzBuzz, step 2 of 2, no light yet. Go on with: tandem practice fizz-buzz"
        + " --in ~/tandem/fizz-buzz")
  }

  @Test func `the answer of the present run ends it and adds a light`() {
    var trainer = superseded()
    trainer.send(.answered(verdict(redLoop, run: "2"), trainer.status(nil), trainer.view))
    #expect(trainer.model.kata?.run == nil)
    #expect(trainer.model.kata?.lights == [.red])
    #expect(trainer.model.kata?.verdict?.run == new)
  }

  @Test func `a run that could not be judged keeps the last light and says why`() {
    var trainer = Driver.practising()
    trainer.answer(verdict(greenLoop))
    trainer.send(.runStarted(new))
    trainer.send(.runFailed(new, "The dependencies could not be resolved."))
    #expect(trainer.model.kata?.run == nil)
    #expect(trainer.model.kata?.lights == [.green])
    #expect(trainer.text().contains("The dependencies could not be resolved."))
    trainer.answer(verdict(greenLoop, run: "3"))
    #expect(trainer.model.failure == nil)
  }

  @Test func `any other error stays until it is dismissed`() {
    var trainer = Driver.practising()
    trainer.send(.failed("The disk is full."))
    trainer.answer(verdict(greenLoop))
    trainer.press(.down)
    #expect(trainer.text().contains("The disk is full."))
    trainer.press(.escape)
    #expect(!trainer.text().contains("The disk is full."))
    #expect(trainer.model.kata != nil)
  }

  @Test func `stopping is said until the run has stopped`() {
    var trainer = superseded()
    trainer.press(.character("x"))
    #expect(trainer.text().contains("… stopping the run"))
    trainer.send(.runCancelled(new))
    #expect(!trainer.text().contains("… stopping the run"))
  }

  @Test(
    arguments: [
      (nil, "… starting"),
      (.preparing("resolving dependencies"), "… resolving dependencies"),
      (.compiling(.inner, done: 0, total: 0), "… compiling"),
      (.compiling(.inner, done: 12, total: 25), "… compiling 12 of 25"),
      (.compiling(.outer, done: 3, total: 5), "… compiling the customer's examples 3 of 5"),
      (.testing(.inner, ended: 3, total: 10), "… tests 3 of 10"),
      (.testing(.outer, ended: 1, total: 4), "… examples 1 of 4"),
    ] as [(Activity?, String)])
  func `the progress line says what and how far`(activity: Activity?, words: String) {
    var trainer = superseded()
    if let activity { trainer.send(.activity(new, activity)) }
    let line = trainer.frame().rows[22]
    #expect(line == " " + words)
  }
}
