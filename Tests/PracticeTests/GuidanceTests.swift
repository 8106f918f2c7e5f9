import Practice
import Testing
import Verdicts

@Suite struct GuidanceTests {
  private func notBuilt(_ message: String, in file: String?, needs: [String]) -> Verdict {
    verdict(
      LoopVerdict(
        reason: .notBuilt, diagnostics: [Diagnostic(message: message, file: file, line: 3)],
        needs: needs))
  }

  private let tests = "Tests/FizzBuzzTests/FizzBuzzTests.swift"

  @Test func `before the first light it says how to get one`() {
    #expect(
      Guidance(verdict: nil, done: nil).sentence == "Save a file to see your first light.")
  }

  @Test func `a test that calls what does not exist is the first half of red`() {
    let judged = notBuilt("cannot find 'fizzBuzz' in scope", in: tests, needs: ["fizzBuzz"])
    #expect(
      Guidance(verdict: judged, done: nil).sentence
        == "Your test calls `fizzBuzz`, which does not exist yet. Good: make it compile, and see it fail."
    )
  }

  @Test func `a type is used and not called`() {
    let judged = notBuilt("cannot find type 'Game' in scope", in: tests, needs: ["Game"])
    #expect(Guidance(verdict: judged, done: nil).sentence.hasPrefix("Your test uses `Game`,"))
  }

  @Test(arguments: [
    ("cannot find 'fizzBuzz' in scope", "Sources/FizzBuzz/FizzBuzz.swift", ["fizzBuzz"]),
    ("expected '}' in struct", "Tests/FizzBuzzTests/FizzBuzzTests.swift", []),
    ("expected '}' in struct", "Tests/FizzBuzzTests/FizzBuzzTests.swift", ["fizzBuzz"]),
  ])
  func `any other error is fixed first`(message: String, file: String, needs: [String]) {
    let judged = notBuilt(message, in: file, needs: needs)
    #expect(
      Guidance(verdict: judged, done: nil).sentence
        == "It does not build: fix the first error, then save.")
  }

  @Test func `red asks for the least code`() {
    let judged = verdict(loop([test("three is Fizz", .failed)]))
    #expect(
      Guidance(verdict: judged, done: nil).sentence == "Make it pass with the least code you can.")
  }

  @Test func `a regression comes before everything else that is red`() {
    let broken = example("1 → 1", .failed)
    let judged = verdict(
      loop([test("three is Fizz", .failed)]), outer: loop([broken]), regressions: [broken])
    #expect(
      Guidance(verdict: judged, done: nil).sentence
        == "“1 → 1” of an earlier step fails: make it pass.")
  }

  @Test(arguments: Reason.allCases)
  func `every reason has one sentence of its own`(reason: Reason) {
    func sentence(_ reason: Reason) -> String {
      Guidance(verdict: verdict(LoopVerdict(reason: reason)), done: nil).sentence
    }
    #expect(sentence(reason).hasSuffix("."))
    #expect(!Reason.allCases.filter { $0 != reason }.map(sentence).contains(sentence(reason)))
  }

  @Test func `green and open names the first open line`() {
    let judged = verdict(loop([test("one is 1")]))
    let done = DefinitionOfDone(of: .tdd, judging: judged, baseline: [test("one is 1").identity])
    #expect(
      Guidance(verdict: judged, done: done).sentence
        == "Write a test of your own for this story, and make it pass.")
  }

  @Test(arguments: [
    (false, false, "Step done. Press n for the next story."),
    (true, false, "Last step done. Press n to finish the kata."),
    (true, true, "Every step is done. Well worked: the kata is yours."),
  ])
  func `a step that is done says what comes next`(last: Bool, finished: Bool, sentence: String) {
    let judged = verdict(loop([test("two is 2")]))
    let done = DefinitionOfDone(of: .tdd, judging: judged, baseline: [])
    #expect(
      Guidance(verdict: judged, done: done, isLastStep: last, isFinished: finished).sentence
        == sentence)
  }
}
