public import Verdicts

extension DefinitionOfDone {
  /// Judges a step of a tdd kata.
  ///
  /// - Parameters:
  ///   - verdict: The verdict of the last run; nil before the first, which leaves every proven
  ///     line open.
  ///   - baseline: Identities (`TestResult.identity`) of the inner tests that existed when the
  ///     step began; bare names for those of the starter, which are known before any run.
  ///   - customerMissing: What keeps the customer's examples from being proven although their loop
  ///     may be green, as a sentence; nil if nothing does.
  public init(
    judging verdict: Verdict?, baseline: Set<String>, customerMissing: String? = nil
  ) {
    self.init(lines: [
      Self.line(.innerGreen, "every test of yours is green", Self.missingGreen(verdict)),
      Self.line(.ownTest, "a test of your own", Self.missingTest(verdict, baseline: baseline)),
      Self.line(
        .customerExamples, "the customer's examples",
        customerMissing ?? Self.missingExamples(verdict)),
    ])
  }

  /// Adds the team's own lines, from `done:` in the configuration, at the end.
  public mutating func add(_ promises: [Promise]) {
    lines += promises.map { promise in
      DoneLine(
        kind: .promise, text: promise.text, isMet: promise.isTicked,
        missing: promise.isTicked
          ? nil : "Decide together whether this holds, then tick it: `D`, or `tandem done --tick`.")
    }
  }

  private static func line(_ kind: DoneLine.Kind, _ text: String, _ missing: String?) -> DoneLine {
    DoneLine(kind: kind, text: text, isMet: missing == nil, missing: missing)
  }

  private static let notRun = "Nothing has been judged yet: save a file, or run the tests."

  private static func missingGreen(_ verdict: Verdict?) -> String? {
    guard let inner = verdict?.inner else { return notRun }
    if inner.reason == .passed { return nil }
    if let red = inner.tests.first(where: { $0.status == .failed }), inner.reason == .testsFailed {
      return "Your test “\(red.name)” is red: make it pass."
    }
    return ReasonWords(inner).advice
  }

  private static func missingTest(_ verdict: Verdict?, baseline: Set<String>) -> String? {
    guard let inner = verdict?.inner else { return "Write a test of your own for this story." }
    let own = inner.tests.filter {
      !baseline.contains($0.identity) && !baseline.contains($0.name)
    }
    if own.contains(where: { $0.status == .passed }) { return nil }
    guard let unfinished = own.first(where: \.status.isRed)
    else { return "Write a test of your own for this story, and make it pass." }
    return "Your own test “\(unfinished.name)” is not green yet: make it pass."
  }

  private static func missingExamples(_ verdict: Verdict?) -> String? {
    guard let verdict else { return notRun }
    if let broken = verdict.regressions.first { return ReasonWords.regression(broken.name) }
    guard let outer = verdict.outer else {
      return "The customer's examples have not been judged yet: save a file, or run the tests."
    }
    return ReasonWords(outer).examples
  }
}
