import Practice
import Testing
import Verdicts

/// The words of each reason, which screen, lines, history and Definition of Done share.
@Suite struct ReasonWordsTests {
  @Test(arguments: Reason.allCases)
  func `each reason has words that fit where they are shown`(reason: Reason) {
    for limit in [nil] + Limit.allCases.map(Optional.some) {
      let words = ReasonWords(LoopVerdict(reason: reason, limit: limit, testSeconds: 20))
      #expect((1...18).contains(words.short.count), "beside the badge on a screen of 80")
      #expect(!words.phrase.isEmpty && !words.phrase.hasSuffix("."))
      let sentences = [words.explanation, words.advice, words.examples].compactMap { $0 }
      #expect(sentences.allSatisfy { $0.hasSuffix(".") || $0.hasSuffix("?") })
      #expect((words.examples == nil) == (reason == .passed))
    }
  }

  @Test func `a line says what the loop knows`() {
    let two = [test("one is 1"), test("two is 2", .skipped)]
    let passed = LoopVerdict(reason: .passed, tests: two)
    #expect(ReasonWords(passed).phrase == "1 test passes, 1 skipped")
    let failing = loop([test("one is 1"), test("two is 2", .failed), test("six", .failed)])
    #expect(ReasonWords(failing).phrase == "2 of 3 fail")
    #expect(
      ReasonWords(LoopVerdict(reason: .limitExceeded, limit: .memory)).phrase
        == "went over the memory limit")
    #expect(ReasonWords(LoopVerdict(reason: .crashed, signal: 4)).phrase == "crashed (signal 4)")
  }

  @Test func `an earlier step that fails goes before tests that pass`() {
    let broken = example("1 → 1", .failed)
    let judged = verdict(loop([test("two is 2")]), regressions: [broken])
    #expect(ReasonWords(judged).short == "earlier step fails")
    let red = verdict(loop([test("two is 2", .failed)]), regressions: [broken])
    #expect(ReasonWords(red).short == "1 of 1 fails")
  }

  @Test func `a broken build that has an error is fixed there`() {
    let error = LoopVerdict(reason: .notBuilt, diagnostics: [Diagnostic(message: "expected '}'")])
    #expect(ReasonWords(error).advice == "It does not build: fix the first error, then save.")
    #expect(
      ReasonWords(LoopVerdict(reason: .notBuilt)).advice
        == "It does not build: read the raw output.")
  }

  @Test func `examples that do not build say what they need`() {
    let words = ReasonWords(examples: LoopVerdict(reason: .notBuilt, needs: ["fizzRow", "row"]))
    #expect(words.short == "needs fizzRow" && words.phrase == "needs fizzRow, row")
    #expect(ReasonWords(examples: LoopVerdict(reason: .crashed)).short == "crashed")
  }

  @Test(arguments: [
    (Activity.preparing("resolving dependencies"), "resolving dependencies"),
    (.compiling(.inner, done: 0, total: 0), "compiling"),
    (.compiling(.outer, done: 2, total: 7), "compiling the customer's examples 2 of 7"),
    (.testing(.inner, ended: 3, total: 5), "tests 3 of 5"),
    (.testing(.outer, ended: 0, total: 0), "examples"),
  ])
  func `progress is one line`(activity: Activity, words: String) {
    #expect(activity.words == words)
  }
}
