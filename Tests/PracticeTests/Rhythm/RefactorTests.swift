import Practice
import Testing

@Suite struct RefactorTests {
  @Test func `it goes from green to green and offers the way back from red`() {
    var line = TimeLine(.refactor)
    line.tests = ["one"]
    let text = """
      0:00 rerun · green → “Green: make the next small change, then save.”
      0:10 code · green → “Green: make the next small change, then save.”
      0:20 code · red → “Red: go back to the last green with u, or fix it at once.”
      0:30 code · amber → “It does not build: fix it at once, or go back with u.”
      0:40 code · green → “Green: make the next small change, then save.”
      """
    #expect(line.play(text) == text)
    #expect(line.notes.allSatisfy { $0.phase == .refactor })
  }

  @Test func `it says of an amber light that built why it is amber`() {
    var line = TimeLine(.refactor)
    line.tests = ["one"]
    let text = """
      0:00 rerun · green → “Green: make the next small change, then save.”
      0:10 code · none → “No test ran: write one that fails.”
      """
    #expect(line.play(text) == text)
  }

  @Test func `its tests are frozen`() {
    var line = TimeLine(.refactor)
    line.tests = ["one"]
    let text = """
      0:00 rerun · green → “Green: make the next small change, then save.”
      0:10 both · green → “The tests are frozen in this rhythm: put them back as they were.”
      """
    #expect(line.play(text) == text)
  }
}
