import Testing
import Verdicts

@testable import Practice

@Suite struct SeenRedTests {
  @Test func `a failed test and a suspect were seen red, a passing one was not`() {
    var seen = SeenRed()
    seen.insert(
      redOf: Answer(
        verdict(
          loop([test("a"), test("b", .failed), test("c", .unfinished), test("d", .skipped)]),
          outer: loop([example("3 → Fizz", .failed)]))))
    #expect(
      seen.identities == [
        test("b").identity, test("c").identity, example("3 → Fizz").identity,
      ])
  }

  @Test func `what was red once stays seen when it turns green`() {
    var seen = SeenRed()
    seen.insert(redOf: Answer(verdict(loop([test("b", .failed)]))))
    seen.insert(redOf: Answer(verdict(loop([test("b")]))))
    #expect(seen.identities == [test("b").identity])
  }
}
