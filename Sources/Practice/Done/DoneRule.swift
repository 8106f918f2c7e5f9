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
    switch inner.reason {
    case .passed: return nil
    case .notBuilt: return "Your package does not build: mend the first error."
    case .noTests: return "No test of yours ran: write one."
    case .allSkipped: return "Every test of yours is skipped: let one run."
    case .timedOut: return "Your tests did not end in time: look for a loop without an end."
    case .limitExceeded: return "Your tests went over a limit: look for what grows without end."
    case .crashed: return "Your tests crash: mend that first."
    case .incomplete: return "Your run ended before its tests were over: look for a call of exit."
    case .testsFailed:
      guard let failing = inner.tests.first(where: { $0.status == .failed }) else {
        return "Your test run says that it failed: look at its raw output."
      }
      return "Your test “\(failing.name)” is red: make it pass."
    }
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
    if let broken = verdict.regressions.first {
      return "The example “\(broken.name)” of an earlier step fails: mend it."
    }
    guard let outer = verdict.outer else {
      return "The customer's examples have not been judged yet: save a file, or run the tests."
    }
    switch outer.reason {
    case .passed: return nil
    case .notBuilt:
      guard let name = outer.needs.first else {
        return "The customer's examples do not build yet: read what they call."
      }
      return "The customer's examples need `\(name)`: let your tests lead you to it."
    case .noTests, .allSkipped: return "None of the customer's examples ran: are they still there?"
    case .timedOut: return "The customer's examples did not end in time."
    case .limitExceeded: return "The customer's examples went over a limit."
    case .crashed: return "The customer's examples crash."
    case .incomplete: return "The customer's examples ended before they were over."
    case .testsFailed:
      guard let failing = outer.tests.first(where: { $0.status == .failed }) else {
        return "The customer's examples are not green yet."
      }
      return "The customer's example “\(failing.name)” is still open."
    }
  }
}
