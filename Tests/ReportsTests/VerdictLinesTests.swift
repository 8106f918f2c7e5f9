import Examples
import Reports
import Screen
import Testing

@testable import Verdicts

/// A verdict as `run` and `watch` print it.
@Suite struct VerdictLinesTests {
  private func lines(_ verdict: Verdict, isRaw: Bool = false) -> [String] {
    VerdictLines(verdict, isRaw: isRaw, harmless: Sanitizer.harmless).lines
  }

  @Test func `tests that did not end are named for both loops`() {
    let verdict = Verdict(
      run: RunID(rawValue: "1"),
      inner: LoopVerdict(reason: .timedOut, tests: [], suspects: ["mine"]),
      outer: LoopVerdict(reason: .crashed, tests: [], suspects: ["3 → \u{1B}[31mFizz"]))
    let lines = lines(verdict)
    #expect(lines.contains("  mine: started and did not end"))
    let outer = lines.last { $0.contains("did not end") } ?? ""
    #expect(outer.contains("Fizz") && !outer.contains("\u{1B}"))
  }

  @Test func `what build and tests wrote follows if it is asked for, made harmless`() {
    let verdict = Verdict(
      run: RunID(rawValue: "1"),
      inner: LoopVerdict(reason: .passed, output: "got \u{1B}[31m3\n\nbye\n"),
      outer: LoopVerdict(reason: .passed))
    #expect(
      lines(verdict, isRaw: true) == lines(verdict) + [
        "Your own tests wrote:", "  got 3", "  ", "  bye", "The customer's examples wrote:", "  ",
      ])
  }

  @Test func `the first line says why the light has its colour, the last ones about examples`() {
    var test = TestResult.inner("one is one", .failed)
    test.issues = [
      TestIssue(
        message: "no", expected: "1", actual: "0", file: "Tests/CountingTests.swift", line: 6,
        column: 5)
    ]
    var verdict = Verdict.of([test], outer: [.outer(step: 1)])
    verdict.seconds = 0.214
    #expect(
      lines(verdict) == [
        "✘ RED  1 of 1 fails  0.21 s ✓",
        "Tests/CountingTests.swift:6:5: error: one is one: expected 1, got 0",
        "✔ the customer's examples: 1 test passes",
      ])
    verdict = Verdict.of([.inner("one is one")], outer: [.outer(step: 1, .failed)])
    verdict.regressions = verdict.outer?.tests ?? []
    #expect(lines(verdict).first == "✘ RED  an earlier step fails  0.0 s ✓")
    verdict.regressions = []
    verdict.outer = LoopVerdict(reason: .notBuilt, needs: ["count", "add"])
    #expect(lines(verdict).last == "▲ needs count, add")
  }
}
