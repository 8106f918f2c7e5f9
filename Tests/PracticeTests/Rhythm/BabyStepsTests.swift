import Testing

@testable import Practice

@Suite struct BabyStepsTests {
  private func started() -> TimeLine {
    var line = TimeLine(.babySteps)
    _ = line.play("0:10 tests +one · red\n0:20 code · green\n2:20 tick")
    return line
  }

  @Test func `green before the bell restarts the box`() {
    var line = started()
    _ = line.play("2:50 tests +two · red")
    #expect(line.play("4:49 tick") == "4:49 tick")
    #expect(line.flow.view(at: Moment(seconds: 289)).box?.text == "0:01")
    let green =
      "4:49 code · green → REFACTOR, "
      + "“Green: tidy up while it stays green, or write the next test.”, clock 2:00"
    #expect(line.play(green) == green)
    #expect(line.play("6:48 tick") == "6:48 tick")
  }

  @Test(arguments: ["red", "amber"])
  func `a light that is not green at the bell goes back to the last green`(colour: String) {
    var line = started()
    _ = line.play("3:00 tests +two · \(colour)")
    let text = """
      4:59 tick
      5:00 tick → bell, “The bell: back to the last green. Take a smaller step.”, no clock, everything back to tree 2
      5:00 back all → TEST
      5:01 tick
      """
    #expect(line.play(text) == text)
    #expect(line.reversals == [Reversal(scope: .everything, green: "tree 2", judged: "tree 3")])
  }

  @Test func `between boxes there is no clock`() {
    var line = started()
    #expect(line.flow.view(at: Moment(seconds: 150)).box == nil)
    #expect(line.play("3:00 saves") == "3:00 saves → clock 2:00")
    #expect(line.flow.view(at: Moment(seconds: 190)).box == BoxClock(length: 120, remaining: 110))
  }

  @Test func `the bell on green ends the box and undoes nothing`() {
    var line = TimeLine(.babySteps)
    _ = line.play("0:10 tests +one · red\n0:20 code · green")
    let text =
      "2:20 tick → bell, no clock, “The bell, and all is green. The next save opens a box.”"
    #expect(line.play(text) == text)
  }

  @Test func `a run that was stopped is no save that the bell waits for`() {
    var line = started()
    let text = """
      3:00 tests +two · red → clock 2:00, CODE, “Make it pass with the least code you can.”
      4:58 saves
      4:59 stopped
      5:00 tick → bell, “The bell: back to the last green. Take a smaller step.”, no clock, everything back to tree 2
      """
    #expect(line.play(text) == text)
  }

  @Test func `a run that is stopped after the bell leaves the light before to decide`() {
    var line = TimeLine(.babySteps)
    _ = line.play("0:10 tests +one · red\n0:20 code · green\n2:18 saves")
    let text = """
      2:20 tick → bell, “The bell: the save that is being judged decides.”
      2:21 stopped
      2:22 tick → bell, no clock, “The bell, and all is green. The next save opens a box.”
      """
    #expect(line.play(text) == text)
  }

  @Test func `a save before the bell was in time if its light is green`() {
    var line = started()
    _ = line.play("3:00 tests +two · red\n4:58 saves")
    let text = """
      5:00 tick → bell, “The bell: the save that is being judged decides.”
      5:01 light green → REFACTOR, “Green: tidy up while it stays green, or write the next test.”, clock 2:00
      """
    #expect(line.play(text) == text)
  }

  @Test func `a save before the bell whose light is red goes back when the light is there`() {
    var line = started()
    _ = line.play("3:00 tests +two · red\n4:58 saves")
    let text = """
      5:00 tick → bell, “The bell: the save that is being judged decides.”
      5:01 light red → “The bell: back to the last green. Take a smaller step.”, no clock, everything back to tree 2
      """
    #expect(line.play(text) == text)
  }

  @Test func `without any green there is nothing to go back to`() {
    var line = TimeLine(.babySteps)
    let text = """
      0:10 tests +one · red → clock 2:00, CODE, “Make it pass with the least code you can.”
      2:10 tick → bell, “The bell: no green to go back to yet. The box ends.”, no clock
      """
    #expect(line.play(text) == text)
  }

  @Test func `a box has the length that was asked for`() {
    var line = TimeLine(Rhythm.named("baby-steps", box: 5)!)
    _ = line.play("0:00 tests +one · red\n0:01 code · green")
    #expect(line.play("0:05 tick") == "0:05 tick")
    #expect(line.play("0:06 tick").contains("bell"))
  }

  @Test func `the bell shows the hidden light first`() {
    var line = started()
    _ = line.flow.handle(.hidesAll(true), at: Moment(seconds: 160))
    _ = line.play("3:00 tests +two · red")
    let text =
      "5:00 tick → revealed, CODE, “Make it pass with the least code you can.”, bell, "
      + "“The bell: back to the last green. Take a smaller step.”, no clock, "
      + "everything back to tree 2"
    #expect(line.play(text) == text)
  }

  @Test func `a hidden green light was in time`() {
    var line = started()
    _ = line.play("3:00 tests +two · red")
    _ = line.flow.handle(.hidesAll(true), at: Moment(seconds: 190))
    _ = line.play("4:00 code · green")
    let text =
      "5:00 tick → revealed, REFACTOR, "
      + "“Green: tidy up while it stays green, or write the next test.”, clock 2:00"
    #expect(line.play(text) == text)
  }

  @Test(arguments: [(4.25, 0.25), (5, 1), (0, 1), (0.5, 0.5)])
  func `a clock is looked at on its own seconds`(remaining: Double, pause: Double) {
    #expect(BoxClock(length: 5, remaining: remaining).untilNextSecond == pause)
  }
}
