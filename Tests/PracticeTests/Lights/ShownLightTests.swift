import Practice
import Testing
import Verdicts

/// What may be seen of the last light: hidden, shown, confirmed, corrected, undone.
@Suite struct ShownLightTests {
  private func light(_ run: String, _ status: TestResult.Status = .passed) -> Verdict {
    var light = verdict(loop([test("one is 1", status)]))
    light.run = RunID(rawValue: run)
    light.confirmed = false
    return light
  }

  private let one = RunID(rawValue: "1")

  @Test func `a light is shown when it comes, and confirmed by its run`() {
    var shown = ShownLight()
    #expect(shown.answer(light("1"), isHidden: false) == nil)
    #expect(shown.confirm(RunID(rawValue: "0")) == .past)
    #expect(shown.verdict?.confirmed == false)
    #expect(shown.confirm(one) == .shown)
    #expect(shown.verdict?.confirmed == true && shown.latest == shown.verdict)
  }

  @Test func `a hidden light is confirmed and corrected in silence, and shown as it is then`() {
    var shown = ShownLight()
    shown.answer(light("1"), isHidden: true)
    #expect(shown.verdict == nil && shown.latest?.run == one)
    #expect(shown.correct(light("1", .failed)) == .hidden)
    #expect(shown.confirm(one) == .hidden)
    #expect(shown.verdict == nil)
    let revealed = shown.reveal()
    #expect(revealed?.colour == .red && revealed?.confirmed == true)
    #expect(shown.verdict == revealed && shown.hidden == nil)
    #expect(shown.reveal() == nil)
  }

  @Test func `a newer light takes the place of a hidden one, which is shown first`() {
    var shown = ShownLight()
    shown.answer(light("1"), isHidden: true)
    #expect(shown.answer(light("2"), isHidden: true)?.run == one)
    #expect(shown.verdict?.run == one && shown.latest?.run == RunID(rawValue: "2"))
  }

  @Test func `the judge corrects the light that is shown, and no earlier one`() {
    var shown = ShownLight()
    shown.answer(light("1"), isHidden: false)
    #expect(shown.correct(light("1", .failed)) == .shown)
    #expect(shown.verdict?.colour == .red)
    shown.answer(light("2"), isHidden: false)
    #expect(shown.correct(light("1")) == .past)
    #expect(shown.verdict?.run == RunID(rawValue: "2"))
  }

  @Test func `a light is undone until the next one is shown`() {
    var shown = ShownLight()
    shown.answer(light("1", .failed), isHidden: false)
    shown.undo()
    #expect(shown.isUndone)
    shown.answer(light("2"), isHidden: true)
    #expect(shown.isUndone)
    shown.reveal()
    #expect(!shown.isUndone)
  }

  @Test func `a status tells nothing of a hidden light until it is shown`() {
    let before = SessionStatus(done: DefinitionOfDone(of: .tdd, judging: nil, baseline: []))
    var shown = ShownLight(before)
    shown.answer(light("1"), isHidden: true)
    var after = before
    after.hintsShown = 2
    after.done = DefinitionOfDone(of: .tdd, judging: light("1"), baseline: [])
    after.seenRed = ["A.A/one"]
    shown.update(after)
    #expect(shown.status.hintsShown == 2)
    #expect(shown.status.done == before.done && shown.status.seenRed.isEmpty)
    #expect(shown.wholeStatus == after)
    shown.reveal()
    #expect(shown.status == after)
  }
}
