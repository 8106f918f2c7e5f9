import Testing

@testable import Practice

@Suite struct KeepingTests {
  private func kept(_ rhythm: Rhythm) -> TimeLine {
    var line = TimeLine(rhythm)
    _ = line.play("0:10 tests +one · red\n0:20 code · green")
    return line
  }

  @Test func `green is kept and red undoes the code alone`() {
    var line = kept(.tcr)
    let text = """
      0:30 tests +two · red → CODE, “Make it pass in one go: the next red is undone.”
      0:40 code · red → “Red: the code is undone, your tests stay. Try a smaller step.”, codeOnly back to tree 2
      0:41 back code
      0:50 code · green → REFACTOR, “Green, and kept: tidy up, or write the next test.”, keep tree 5
      """
    #expect(line.play(text) == text)
    #expect(line.reversals == [Reversal(scope: .codeOnly, green: "tree 2", judged: "tree 4")])
  }

  @Test func `strict undoes a failing test too`() {
    var line = kept(.strictTCR)
    let text = """
      0:30 tests +two · red → CODE, “Red: undone, tests and all. Take a smaller step.”, everything back to tree 2
      0:31 back all → TEST
      """
    #expect(line.play(text) == text)
  }

  @Test func `a broken build undoes nothing`() {
    var line = kept(.tcr)
    _ = line.play("0:30 tests +two · amber\n0:40 code · amber\n0:50 both · amber")
    #expect(line.reversals.isEmpty)
  }

  @Test func `a crash is red and undone`() {
    var line = kept(.tcr)
    _ = line.play("0:30 tests +two · red\n0:40 code · crash")
    #expect(line.reversals.count == 1)
  }

  @Test func `a red of the tests alone leaves no code to undo`() {
    var line = kept(.tcr)
    _ = line.play("0:30 tests +two · red\n0:40 tests · red")
    #expect(line.reversals.isEmpty)
  }

  @Test func `a tidying that breaks a test is undone`() {
    var line = kept(.tcr)
    let text =
      "0:30 code · red → “Red: the code is undone, your tests stay. Try a smaller step.”, "
      + "codeOnly back to tree 2"
    #expect(line.play(text) == text)
  }

  @Test func `before any green nothing is undone`() {
    var line = TimeLine(.tcr)
    _ = line.play("0:10 tests +one · red\n0:20 code · red")
    #expect(line.reversals.isEmpty)
  }

  @Test func `a run without a change keeps nothing anew`() {
    var line = kept(.tcr)
    #expect(!line.play("0:30 rerun · green").contains("keep"))
  }

  @Test func `code that did not build is undone by the red that follows it`() {
    var line = kept(.tcr)
    _ = line.play("0:30 tests +two · red\n0:40 code · amber\n0:50 tests · red")
    #expect(line.reversals == [Reversal(scope: .codeOnly, green: "tree 2", judged: "tree 5")])
  }
}
