import Practice
import Verdicts

/// The first line of a light's message: the light in words.
struct LightTitle {
  /// The line without its mark, such as `red: 1 of 3 fails – three is Fizz`.
  let text: String

  /// Puts a light into words.
  init(_ record: LightRecord) {
    let verdict = record.verdict
    let details = Self.details(of: verdict)
    let words =
      "\(verdict.colour.rawValue): \(ReasonWords(verdict).phrase)"
      + (details.isEmpty ? "" : " – " + details)
    let isCorrection = record.light.corrects != nil
    text = Plain.line(isCorrection ? words + " (corrected by the judge)" : words, 200)
  }

  /// Which tests the reason is about, or what is missing; empty for green.
  private static func details(of verdict: Verdict) -> String {
    let inner = verdict.inner
    if !verdict.regressions.isEmpty, inner.colour != .red {
      return names(verdict.regressions.map(\.name))
    }
    if inner.reason == .notBuilt {
      let error = inner.diagnostics.first { $0.severity == .error }?.message
      return inner.needs.first.map { "needs \($0)" } ?? error ?? ""
    }
    let failing = inner.tests.filter(\.status.isRed).map(\.name)
    return names(inner.reason.cutsShort ? inner.suspects : failing)
  }

  private static func names(_ names: [String]) -> String {
    guard let first = names.first else { return "" }
    return names.count == 1 ? first : "\(first) and \(names.count - 1) more"
  }
}
