import Practice
import Testing
import Verdicts

@testable import tandem

/// A verdict as `run` and `watch` print it.
@Suite struct VerdictLinesTests {
  @Test func `tests that did not end are named for both loops`() {
    let verdict = Verdict(
      run: RunID(rawValue: "1"),
      inner: LoopVerdict(reason: .timedOut, tests: [], suspects: ["mine"]),
      outer: LoopVerdict(reason: .crashed, tests: [], suspects: ["3 → \u{1B}[31mFizz"]))
    let lines = VerdictLines(verdict: verdict).lines
    #expect(lines.contains("  mine: started and did not end"))
    let outer = lines.last { $0.contains("did not end") } ?? ""
    #expect(outer.contains("Fizz") && !outer.contains("\u{1B}"))
  }

  @Test func `what build and tests wrote follows if it is asked for, made harmless`() {
    let verdict = Verdict(
      run: RunID(rawValue: "1"),
      inner: LoopVerdict(reason: .passed, output: "got \u{1B}[31m3\n\nbye\n"),
      outer: LoopVerdict(reason: .passed))
    let plain = VerdictLines(verdict: verdict)
    let raw = VerdictLines(verdict: verdict, isRaw: true)
    #expect(
      raw.lines == plain.lines + [
        "Your own tests wrote:", "  got 3", "  ", "  bye", "The customer's examples wrote:", "  ",
      ])
  }
}
