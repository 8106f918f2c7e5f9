import Verdicts

extension DoneLine {
  /// Where a line comes from, and so who answers for it.
  public enum Kind: String, Codable, Sendable {
    /// The inner loop is green.
    case innerGreen = "innerGreen"
    /// The acceptance tests of this and all earlier steps are green.
    case customerExamples = "customerExamples"
    /// At least one passing inner test did not exist when the step began.
    case ownTest = "ownTest"
    /// The team's own line, ticked by people.
    case checklistItem = "promise"
  }
}

/// The lines that facts prove of a step; a kind of kata chooses among them.
struct ProvenLines {
  /// The verdict of the last run; nil before the first.
  let verdict: Verdict?
  /// The inner tests that existed when the step began.
  let baseline: Set<String>
  /// What keeps the customer's examples from being proven although their loop may be green.
  let customerMissing: String?

  var innerGreen: DoneLine { line(.innerGreen, "every test of yours is green", missingGreen) }
  var ownTest: DoneLine { line(.ownTest, "a test of your own", missingTest) }
  var customerExamples: DoneLine {
    line(.customerExamples, "the customer's examples", customerMissing ?? missingExamples)
  }

  private func line(_ kind: DoneLine.Kind, _ text: String, _ missing: String?) -> DoneLine {
    DoneLine(kind: kind, text: text, isMet: missing == nil, missing: missing)
  }

  private static let notRun = "Nothing has been judged yet: save a file, or run the tests."

  private var missingGreen: String? {
    guard let inner = verdict?.inner else { return Self.notRun }
    if inner.reason == .passed { return nil }
    if let red = inner.tests.first(where: { $0.status == .failed }), inner.reason == .testsFailed {
      return "Your test “\(red.name)” is red: make it pass."
    }
    return ReasonWords(inner).advice
  }

  private var missingTest: String? {
    guard let inner = verdict?.inner else { return "Write a test of your own for this story." }
    let own = inner.tests.filter { !baseline.contains($0.identity) && !baseline.contains($0.name) }
    if own.contains(where: { $0.status == .passed }) { return nil }
    guard let unfinished = own.first(where: \.status.isRed)
    else { return "Write a test of your own for this story, and make it pass." }
    return "Your own test “\(unfinished.name)” is not green yet: make it pass."
  }

  private var missingExamples: String? {
    guard let verdict else { return Self.notRun }
    if let broken = verdict.regressions.first { return ReasonWords.regression(broken.name) }
    guard let outer = verdict.outer else {
      return "The customer's examples have not been judged yet: save a file, or run the tests."
    }
    return ReasonWords(outer).examples
  }
}
