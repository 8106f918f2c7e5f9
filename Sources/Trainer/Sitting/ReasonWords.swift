import Practice
import Verdicts

/// The words for colours, reasons, limits and signals.
enum ReasonWords {
  /// The word on a badge.
  static func badge(_ colour: Colour) -> String { colour.rawValue.uppercased() }

  /// Why the light has its colour: "1 of 3 fails".
  ///
  /// At most 18 columns, so that it stands uncut beside the badge on a screen of 80.
  static func summary(_ verdict: Verdict) -> String {
    if !verdict.regressions.isEmpty, verdict.inner.colour != .red {
      return "earlier step fails"
    }
    return summary(verdict.inner)
  }

  /// Why a loop has its colour.
  static func summary(_ loop: LoopVerdict) -> String {
    let ran = loop.tests.count { $0.status != .skipped }
    switch loop.reason {
    case .notBuilt: return "does not build"
    case .timedOut: return "stopped after \(seconds(spent(loop), places: 0))"
    case .limitExceeded: return loop.limit?.row.name ?? "over a limit"
    case .crashed: return "crashed"
    case .incomplete: return "ended too early"
    case .noTests: return "no test ran"
    case .allSkipped: return "all skipped"
    case .testsFailed:
      let failed = loop.count(.failed)
      if failed == 0 { return "the run failed" }
      return "\(failed) of \(ran) \(failed == 1 ? "fails" : "fail")"
    case .passed: return ran == 1 ? "1 passes" : "\(ran) pass"
    }
  }

  /// What lies behind a run that did not end by itself, as a sentence; nil for other reasons.
  static func explanation(_ loop: LoopVerdict) -> String? {
    switch loop.reason {
    case .timedOut:
      "The run was still going after \(seconds(spent(loop), places: 0)), so Tandem ended it."
    case .limitExceeded:
      "The run went over the \(loop.limit?.row.name ?? "limit"), so Tandem ended it."
    case .crashed:
      "The run died\(loop.signal.map { " by signal \($0)" + meaning(of: $0) } ?? "")."
    case .incomplete:
      "The run ended before its tests were over. Something called exit, or ended the process."
    case .noTests: "It builds, and there is no test in it that ran."
    case .allSkipped: "It builds, and every test in it is disabled or skips itself."
    case .testsFailed where loop.count(.failed) == 0:
      "No test failed, yet the run ended as failed. The raw output may tell why."
    default: nil
    }
  }

  /// How long the half of the run took that was ended: the tests, or the build before them.
  private static func spent(_ loop: LoopVerdict) -> Double {
    loop.testSeconds > 0 ? loop.testSeconds : loop.buildSeconds
  }

  /// Seconds with so many decimal places, such as `0.21 s`.
  static func seconds(_ seconds: Double, places: Int = 2) -> String {
    guard seconds.isFinite, seconds >= 0, seconds < 1e9 else { return "? s" }
    let scale = (0..<places).reduce(1) { product, _ in product * 10 }
    let units = Int((seconds * Double(scale)).rounded())
    if places == 0 { return "\(units) s" }
    let fraction = String(units % scale)
    let zeros = String(repeating: "0", count: places - fraction.count)
    return "\(units / scale).\(zeros)\(fraction) s"
  }

  /// What a signal usually means in Swift; empty for the rare ones.
  private static func meaning(of signal: Int32) -> String {
    switch signal {
    // Swift's own checks end in an illegal instruction or a trap.
    case 4, 5: ": Swift stopped it, as for a forced nil, an index out of range or fatalError"
    case 6: ": it gave itself up"
    case 7, 11: ": it touched memory that is not its own, as endless recursion does"
    case 9: ": something killed it"
    default: ""
    }
  }
}
