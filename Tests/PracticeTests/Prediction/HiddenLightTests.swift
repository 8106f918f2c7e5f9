import Practice
import Testing
import Verdicts

@Suite struct HiddenLightTests {
  @Test func `a hidden light shows nothing until it is predicted`() {
    var line = TimeLine(hides: true)
    let before = line.flow.view(at: .start)
    #expect(line.play("0:10 tests +one · red") == "0:10 tests +one · red → hidden")
    var during = line.flow.view(at: .start)
    #expect(during.hiddenLight == .hidden)
    during.hiddenLight = .open
    #expect(during == before)
    let text =
      "0:15 predict red → revealed, CODE, “Make it pass with the least code you can.”"
    #expect(line.play(text) == text)
    #expect(line.flow.view(at: .start).prediction?.isRight == true)
    #expect(line.flow.view(at: .start).hiddenLight == .open)
  }

  @Test func `the note of a hidden light has its phase at once and its prediction later`() {
    var line = TimeLine(hides: true)
    _ = line.play("0:10 tests +one · red\n0:15 predict green")
    #expect(line.notes.map(\.run.rawValue) == ["1", "1"])
    #expect(line.notes.map(\.phase) == [.test, .test])
    #expect(line.notes.map { $0.prediction?.isRight } == [nil, false])
    #expect(line.notes.map(\.noticed) == [[], [.wrongPrediction]])
  }

  @Test func `a light that was predicted before the save is not hidden`() {
    var line = TimeLine(hides: true)
    _ = line.play("0:05 predict red one")
    #expect(line.flow.view(at: .start).hiddenLight == .predicted(Prediction(.red, test: "one")))
    let text = "0:10 tests +one · red → CODE, “Make it pass with the least code you can.”"
    #expect(line.play(text) == text)
    #expect(line.play("0:20 code · green") == "0:20 code · green → hidden")
  }

  @Test func `a prediction before the save counts where lights are not hidden, too`() {
    var line = TimeLine()
    _ = line.play("0:05 predict green\n0:10 tests +one · red\n0:20 code · green")
    let view = line.flow.view(at: .start)
    #expect(view.score.text == "0 of 1.")
    #expect(view.prediction == nil)
  }

  @Test func `a newer light replaces a hidden one, which stays unpredicted`() {
    var line = TimeLine(hides: true)
    _ = line.play("0:10 tests +one · red")
    let text =
      "0:20 code · green → revealed, CODE, “Make it pass with the least code you can.”, hidden"
    #expect(line.play(text) == text)
    _ = line.play("0:25 predict green")
    #expect(line.flow.view(at: .start).score.total == 1)
    #expect(line.flow.view(at: .start).phase == .refactor)
  }

  @Test func `a light that is hidden is shown when no light is hidden any more`() {
    var line = TimeLine(hides: true)
    _ = line.play("0:10 tests +one · red")
    let actions = line.flow.handle(.hidesAll(false), at: Moment(seconds: 12))
    #expect(actions.first == .reveal)
    #expect(actions.contains(.enter(.code)))
  }

  @Test func `a hidden light is corrected`() {
    var line = TimeLine(hides: true)
    _ = line.play("0:10 tests +one · red\n0:12 corrected green\n0:15 predict green")
    #expect(line.flow.view(at: .start).score.text == "1 of 1.")
  }
}
