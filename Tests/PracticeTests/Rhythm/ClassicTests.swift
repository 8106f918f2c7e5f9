import Practice
import Testing

@Suite struct ClassicTests {
  @Test func `a cycle goes from test to code to refactor and back to test`() {
    var line = TimeLine()
    let text = """
      0:00 rerun · none → “No test ran: write one that fails.”
      0:10 tests +one · red → CODE, “Make it pass with the least code you can.”
      0:40 code · red → “Make it pass with the least code you can.”
      0:50 code · green → REFACTOR, “Green: tidy up while it stays green, or write the next test.”
      1:10 code · green → TEST, “Still green: write the next failing test, or tidy up more.”
      1:30 code · green → “Still green: write the next failing test, or tidy up more.”
      1:50 tests +two · red → CODE, “Make it pass with the least code you can.”
      """
    #expect(line.play(text) == text)
    #expect(line.notes.map(\.phase) == [.test, .test, .code, .code, .refactor, .refactor, .test])
    #expect(line.notes.map(\.cycle) == [0, 1, 1, 1, 1, 1, 2])
  }

  @Test func `a broken build after a save of tests alone is the first half of red`() {
    var line = TimeLine()
    let text = """
      0:10 tests +one · amber → CODE, “Your test calls `add`, which does not exist yet. Good: make it compile, and see it fail.”
      0:20 code · red → “Make it pass with the least code you can.”
      0:30 code · green → REFACTOR, “Green: tidy up while it stays green, or write the next test.”
      """
    #expect(line.play(text) == text)
    #expect(line.notes.map(\.phase) == [.test, .code, .code])
  }

  @Test func `a broken build after a save of code leaves the phase as it is`() {
    var line = TimeLine()
    let text = """
      0:10 tests +one · red → CODE, “Make it pass with the least code you can.”
      0:20 code · amber → “It does not build: fix the first error, then save.”
      0:30 code · green → REFACTOR, “Green: tidy up while it stays green, or write the next test.”
      0:40 code · amber → “It does not build: fix the first error, then save.”
      0:50 code · green → TEST, “Still green: write the next failing test, or tidy up more.”
      1:00 code · amber → “It does not build: fix the first error, then save.”
      """
    #expect(line.play(text) == text)
    #expect(line.notes.map(\.phase) == [.test, .code, .code, .refactor, .refactor, .test])
  }

  @Test func `a tidying that breaks a test stays a tidying`() {
    var line = TimeLine()
    _ = line.play("0:10 tests +one · red\n0:20 code · green")
    let text = """
      0:30 code · red → “one” broke: fix it, or go back to the last green with u.”
      0:40 code · green → TEST, “Still green: write the next failing test, or tidy up more.”
      """
    #expect(line.play(text) == text.replacing("→ “one” broke", with: "→ ““one” broke"))
  }

  @Test func `a test that passes at once goes through the phases without stopping`() {
    var line = TimeLine()
    _ = line.play("0:10 tests +one · red\n0:20 code · green\n0:30 code · green")
    let text =
      "0:40 tests +two · green → REFACTOR, "
      + "“Green at once: write a test that fails, or tidy up.”, coach: green-at-once"
    #expect(line.play(text) == text)
    #expect(line.notes.last?.phase == .test)
    #expect(line.notes.last?.cycle == 2)
  }

  @Test func `test and code in one save, then red, is a failing test`() {
    var line = TimeLine()
    let text = """
      0:10 both +one · amber → “It does not build: fix the first error, then save.”
      0:20 code · red → CODE, “Make it pass with the least code you can.”
      """
    #expect(line.play(text) == text)
  }

  @Test func `a changed expectation that fails is a failing test`() {
    var line = TimeLine()
    _ = line.play("0:10 tests +one · red\n0:20 code · green")
    let text = "0:30 tests · red → CODE, “Make it pass with the least code you can.”"
    #expect(line.play(text) == text)
  }

  @Test func `a run without a change leaves every phase as it is`() {
    var line = TimeLine()
    let text = """
      0:10 tests +one · red → CODE, “Make it pass with the least code you can.”
      0:15 rerun · red → “Make it pass with the least code you can.”
      0:20 code · green → REFACTOR, “Green: tidy up while it stays green, or write the next test.”
      0:25 rerun · green → “Green: tidy up while it stays green, or write the next test.”
      """
    #expect(line.play(text) == text)
  }

  @Test func `the outer loop turning green is celebrated once, with lights and minutes`() {
    var line = TimeLine(examples: ["a", "b"])
    _ = line.play("0:10 tests +one · amber\n1:00 code · red\n2:00 code !a · green")
    let text =
      "9:00 code !b · green → TEST, “Still green: write the next failing test, or tidy up more.”, "
      + "coach: example-without-test, The customer's examples are green: 4 lights, 9 min."
    #expect(line.play(text) == text)
    line.passingExamples = []
    _ = line.play("9:10 code · green")
    #expect(!line.play("9:20 code !a !b · green").contains("The customer's"))
  }

  @Test func `going back to green from code expects a test again`() {
    var line = TimeLine()
    _ = line.play("0:10 tests +one · red\n0:20 code · green\n0:30 tests +two · red")
    #expect(line.play("0:40 back all") == "0:40 back all → TEST")
    line.tests = ["one"]
    #expect(!line.play("0:50 tests +three · red").contains("coach"))
  }
}
