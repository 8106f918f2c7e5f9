import Practice
import Testing
import Verdicts

@Suite struct SeenRedTests {
  @Test func `a failed test and a suspect were seen red, a passing one was not`() {
    var seen = SeenRed()
    seen.note(
      verdict(
        loop([test("a"), test("b", .failed), test("c", .unfinished), test("d", .skipped)]),
        outer: loop([example("3 → Fizz", .failed)])))
    #expect(seen.contains(test("b")) && seen.contains(test("c")))
    #expect(seen.contains(example("3 → Fizz")))
    #expect(!seen.contains(test("a")) && !seen.contains(test("d")))
  }

  @Test func `what was red once stays seen when it turns green`() {
    var seen = SeenRed()
    seen.note(verdict(loop([test("b", .failed)])))
    seen.note(verdict(loop([test("b")])))
    #expect(seen.identities == [test("b").identity])
  }
}
