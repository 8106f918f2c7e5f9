import Practice
import Verdicts

/// The first line of a light's message: the light in words.
struct LightTitle {
  /// The line without its mark, such as `red: 1 of 3 fails – three is Fizz`.
  let text: String

  /// Puts a light into words.
  init(_ record: LightRecord) {
    let verdict = record.verdict
    let words = verdict.colour.rawValue + ": " + Self.reason(of: verdict)
    let isCorrection = record.light.corrects != nil
    text = Plain.line(isCorrection ? words + " (corrected by the judge)" : words, 200)
  }

  /// The mark of a colour, as on the screen.
  static func mark(_ colour: Colour) -> String {
    switch colour {
    case .green: "✔"
    case .red: "✘"
    case .amber: "▲"
    }
  }

  private static func reason(of verdict: Verdict) -> String {
    let inner = verdict.inner
    if !verdict.regressions.isEmpty, inner.colour != .red {
      return "an earlier story broke – " + names(verdict.regressions.map(\.name))
    }
    let count = TestCount(inner)
    switch inner.reason {
    case .passed: return passed(count)
    case .testsFailed:
      let failed = inner.tests.filter(\.status.isRed)
      if failed.isEmpty { return "the run says that it failed" }
      return "\(failed.count) of \(count.total) \(failed.count == 1 ? "fails" : "fail") – "
        + names(failed.map(\.name))
    case .notBuilt:
      if let need = inner.needs.first { return "does not build – needs \(need)" }
      let error = inner.diagnostics.first { $0.severity == .error }?.message
      return "does not build" + (error.map { " – \($0)" } ?? "")
    case .timedOut: return "timed out" + suspects(inner)
    case .crashed: return "crashed" + suspects(inner)
    case .limitExceeded:
      return "went over a limit" + (inner.limit.map { " – \($0.rawValue)" } ?? "")
    case .incomplete: return "ended before its tests were over"
    case .noTests: return "no test ran"
    case .allSkipped: return "every test is skipped"
    }
  }

  private static func passed(_ count: TestCount) -> String {
    let words = count.passed == 1 ? "the one test passes" : "all \(count.passed) pass"
    return count.skipped == 0 ? words : "\(count.passed) pass, \(count.skipped) skipped"
  }

  private static func suspects(_ inner: LoopVerdict) -> String {
    inner.suspects.isEmpty ? "" : " – " + names(inner.suspects)
  }

  private static func names(_ names: [String]) -> String {
    guard let first = names.first else { return "" }
    return names.count == 1 ? first : "\(first) and \(names.count - 1) more"
  }
}
