public import Verdicts

/// All words for the reason of a light: one row for each, and nowhere else.
public struct ReasonWords: Hashable, Sendable {
  /// The reason in at most 18 columns, so that it fits next to the badge on a screen of 80.
  public var short: String
  /// The reason in a line of text, such as "went over the memory limit".
  public var phrase: String
  /// What happened, as a sentence; nil where tests or compiler errors show it.
  public var explanation: String?
  /// What to do about it in the learner's own package, as a sentence.
  public var advice: String
  /// What keeps the customer's examples from being green, as a sentence; nil if they are green.
  public var examples: String?

  private init(
    _ short: String, phrase: String? = nil, explanation: String? = nil, advice: String,
    examples: String?
  ) {
    self.short = short
    self.phrase = phrase ?? short
    self.explanation = explanation
    self.advice = advice
    self.examples = examples
  }

  /// The words for a light: an earlier step that fails goes before tests that pass.
  public init(_ verdict: Verdict) {
    if let broken = verdict.regressions.first, verdict.inner.colour != .red {
      let advice = Self.regression(broken.name)
      self.init(
        "earlier step fails", phrase: "an earlier step fails", advice: advice, examples: advice)
    } else {
      self.init(verdict.inner)
    }
  }

  /// The words for the customer's examples, which name what they need while they do not build.
  public init(examples loop: LoopVerdict) {
    self.init(loop)
    guard loop.reason == .notBuilt, let first = loop.needs.first else { return }
    (short, phrase) = ("needs \(first)", "needs " + loop.needs.joined(separator: ", "))
  }

  /// The words for one loop.
  public init(_ loop: LoopVerdict) {
    switch loop.reason {
    case .notBuilt: self = .notBuilt(loop)
    case .timedOut:
      let time = ClockText.seconds(Self.spent(loop), places: 0)
      self.init(
        "stopped after \(time)", phrase: "a test never finished",
        explanation: "The run was still going after \(time), so Tandem ended it.",
        advice: "A test never finished. Look for an endless loop.",
        examples: "The customer's examples did not end in time.")
    case .limitExceeded:
      let name = loop.limit?.row.name
      self.init(
        name ?? "over a limit", phrase: "went over the \(name ?? "limit")",
        explanation: "The run went over the \(name ?? "limit"), so Tandem ended it.",
        advice: "The run went over a limit: look for what grows without end.",
        examples: "The customer's examples went over a limit.")
    case .crashed:
      let signal = loop.signal.map { " by signal \($0)" + Self.meaning(of: $0) } ?? ""
      self.init(
        "crashed", phrase: "crashed" + (loop.signal.map { " (signal \($0))" } ?? ""),
        explanation: "The run died\(signal).",
        advice: "A test crashed: look at what it forces or indexes.",
        examples: "The customer's examples crash.")
    case .incomplete:
      self.init(
        "ended too early", phrase: "ended before its tests were over",
        explanation:
          "The run ended before its tests were over. Something called exit, or ended the process.",
        advice: "The run ended before its tests were over: look for a call of exit.",
        examples: "The customer's examples ended before they were over.")
    case .noTests:
      self.init(
        "no test ran", explanation: "It builds, and there is no test in it that ran.",
        advice: "No test ran: write one that fails.", examples: Self.noExampleRan)
    case .allSkipped:
      self.init(
        "all skipped", phrase: "every test is skipped",
        explanation: "It builds, and every test in it is disabled or skips itself.",
        advice: "Every test is skipped: let one run.", examples: Self.noExampleRan)
    case .testsFailed: self = .testsFailed(loop)
    case .passed: self = .passed(loop)
    }
  }

  /// What to do about an example of an earlier step that fails again.
  static func regression(_ name: String) -> String {
    "“\(name)” of an earlier step fails: make it pass."
  }

  private static let noExampleRan = "None of the customer's examples ran: are they still there?"

  private static func notBuilt(_ loop: LoopVerdict) -> ReasonWords {
    let hasErrors = loop.diagnostics.contains { $0.severity == .error }
    return ReasonWords(
      "does not build",
      explanation: hasErrors ? nil : "The build failed without a word: o shows its output.",
      advice: hasErrors
        ? "It does not build: fix the first error, then save."
        : "It does not build: read the raw output.",
      examples: loop.needs.first.map {
        "The customer's examples need `\($0)`: let your tests lead you to it."
      } ?? "The customer's examples do not build yet: read what they call.")
  }

  private static func testsFailed(_ loop: LoopVerdict) -> ReasonWords {
    let count = TestCount(loop)
    guard let first = loop.tests.first(where: \.status.isRed) else {
      return ReasonWords(
        "the run failed", phrase: "the run failed although no test did",
        explanation: "No test failed, yet the run ended as failed. The raw output may tell why.",
        advice: "The test run says that it failed: look at its raw output.",
        examples: "The customer's examples are not green yet.")
    }
    let verb = count.failed == 1 ? "fails" : "fail"
    return ReasonWords(
      "\(count.failed) of \(count.total - count.skipped) \(verb)",
      advice: count.failed == 1
        ? "Make it pass with the least code you can."
        : "Make one of them pass with the least code you can.",
      examples: "The customer's example “\(first.name)” is still open.")
  }

  private static func passed(_ loop: LoopVerdict) -> ReasonWords {
    let skipped = loop.count(.skipped)
    let ran = loop.tests.count - skipped
    return ReasonWords(
      ran == 1 ? "1 passes" : "\(ran) pass",
      phrase: (ran == 1 ? "1 test passes" : "\(ran) tests pass")
        + (skipped == 0 ? "" : ", \(skipped) skipped"),
      advice: "Green: tidy up, or write the next test.", examples: nil)
  }

  /// How long the half of the run took that was ended: the tests, or the build before them.
  private static func spent(_ loop: LoopVerdict) -> Double {
    loop.testSeconds > 0 ? loop.testSeconds : loop.buildSeconds
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
