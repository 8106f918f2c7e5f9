import Practice
import Testing
import Verdicts

@Suite struct PracticeGuidanceTests {
  private let judged = verdict(loop([test("one")]), outer: loop([example("a", .failed)]))

  private func sentence(_ line: TimeLine, _ verdict: Verdict) -> String {
    let done = DefinitionOfDone(of: .tdd, judging: verdict, baseline: [])
    return Guidance(verdict: verdict, done: done, practice: line.flow.view(at: .start)).sentence
  }

  @Test func `right after green the rhythm asks for a tidy-up`() {
    var line = TimeLine()
    _ = line.play("0:10 tests +one · red\n0:20 code · green")
    #expect(
      sentence(line, judged) == "Green: tidy up while it stays green, or write the next test.")
  }

  @Test func `once tidied the story says what is open`() {
    var line = TimeLine()
    _ = line.play("0:10 tests +one · red\n0:20 code · green\n0:30 code · green")
    #expect(sentence(line, judged) == "The customer's example “a” is still open.")
  }

  @Test func `a step that is done says so at once`() {
    var line = TimeLine()
    _ = line.play("0:10 tests +one · red\n0:20 code · green")
    #expect(
      sentence(line, verdict(loop([test("one")]))) == "Step done. Press n for the next story.")
  }

  @Test func `while a light is hidden nothing of it is shown`() {
    var line = TimeLine(hides: true)
    _ = line.play("0:10 tests +one · red")
    #expect(
      sentence(line, judged) == "The result is in, but hidden. Predict it.")
  }

  @Test func `after the bell the rhythm has the word`() {
    var line = TimeLine(.babySteps)
    _ = line.play("0:00 tests +one · red\n0:10 code · green\n0:20 tests +two · red\n2:10 tick")
    let red = verdict(loop([test("one"), test("two", .failed)]))
    #expect(sentence(line, red) == "The bell: back to the last green. Take a smaller step.")
  }
}
