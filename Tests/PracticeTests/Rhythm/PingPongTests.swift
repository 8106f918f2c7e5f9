import Practice
import Testing

@Suite struct PingPongTests {
  @Test func `a failing test hands the keyboard over, and nothing else does`() {
    var line = TimeLine(.pingPong, pair: "Ana,Ben", turn: 60)
    _ = line.play("0:00 rerun · none")
    let text = """
      0:10 tests +one · amber → CODE, “Your test calls `add`, which does not exist yet. Good: make it compile, and see it fail.”
      0:20 code · red → “The test fails: Ben, make it pass with the least code you can.”, over to Ben
      0:30 code · red → “Make it pass with the least code you can.”
      0:40 code · green → REFACTOR, “Green: tidy up, then write the next failing test.”
      0:50 code · red → ““one” broke: fix it, or go back to the last green with u.”
      1:00 code · green → TEST, “Still green: write the next failing test, or tidy up more.”
      1:10 tests +two · red → CODE, “The test fails: Ana, make it pass with the least code you can.”, over to Ana
      9:00 tick
      """
    #expect(line.play(text) == text)
    #expect(line.notes.map(\.driver) == ["Ana", "Ana", "Ana", "Ben", "Ben", "Ben", "Ben", "Ben"])
    #expect(line.flow.view(at: Moment(seconds: 80)).turn == nil)
  }

  @Test func `the red that a session begins with hands nothing over`() {
    var line = TimeLine(.pingPong, pair: "Ana,Ben")
    line.tests = ["starter"]
    _ = line.play("0:00 rerun · red")
    #expect(line.flow.view(at: .start).driver == "Ana")
    #expect(line.flow.view(at: .start).phase == .code)
  }

  @Test func `somebody alone plays without handing over`() {
    var line = TimeLine(.pingPong)
    _ = line.play("0:00 rerun · none")
    let text = "0:10 tests +one · red → CODE, “Make it pass with the least code you can.”"
    #expect(line.play(text) == text)
  }
}
