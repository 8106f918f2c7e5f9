public import Verdicts

/// What to do now, as one kind sentence that claims nothing beyond the facts.
public struct Guidance: Hashable, Sendable {
  /// The sentence.
  public let sentence: String

  /// Derives the sentence from where the learner stands.
  ///
  /// - Parameters:
  ///   - verdict: The verdict of the last run; nil before the first.
  ///   - done: The present step's Definition of Done; nil without a kata.
  ///   - isLastStep: Whether no other step follows.
  ///   - isFinished: Whether every step is done.
  ///   - practice: What the rhythm shows; nil without one.
  public init(
    verdict: Verdict?, done: DefinitionOfDone?, isLastStep: Bool = false, isFinished: Bool = false,
    practice: PracticeView? = nil
  ) {
    if let practice, practice.curtain == .covered {
      sentence = "The light is there, behind the curtain: say what it will be."
      return
    }
    guard let verdict else {
      sentence = Prompt.beforeTheFirstLight
      return
    }
    if let practice {
      // On green the story decides what comes next; the rhythm has the word on the way there.
      let isStorysTurn =
        verdict.colour == .green && practice.colour == .green
        && (isFinished || done?.isDone == true || (practice.phase == .test && done != nil))
      if !isStorysTurn {
        sentence = practice.sentence
        return
      }
    }
    if let broken = verdict.regressions.first, verdict.inner.colour != .amber {
      sentence = "“\(broken.name)” of an earlier step fails: make it pass."
      return
    }
    switch verdict.colour {
    case .amber: sentence = Self.amber(verdict.inner)
    case .red: sentence = Self.red(verdict.inner)
    case .green: sentence = Self.green(done: done, isLastStep: isLastStep, isFinished: isFinished)
    }
  }

  private static func amber(_ inner: LoopVerdict) -> String {
    switch inner.reason {
    case .noTests: return "No test ran: write one that fails."
    case .allSkipped: return "Every test is skipped: let one run."
    default: break
    }
    guard inner.diagnostics.contains(where: { $0.severity == .error }) else {
      return "It does not build: read the raw output."
    }
    return firstHalfOfRed(inner) ?? "It does not build: mend the first error, then save."
  }

  /// What to say when a test calls what does not exist yet; nil if the first error is another.
  static func firstHalfOfRed(_ inner: LoopVerdict) -> String? {
    guard let first = inner.diagnostics.first(where: { $0.severity == .error }),
      let name = missingName(in: first, of: inner)
    else { return nil }
    // A type is used, a function or a property is called.
    let verb = name.first?.isUppercase == true ? "uses" : "calls"
    return "Your test \(verb) `\(name)`, which does not exist yet. "
      + "Good: make it compile, and see it fail."
  }

  /// The name that a test asks for and the code does not have: the first half of red.
  private static func missingName(in first: Diagnostic, of inner: LoopVerdict) -> String? {
    guard first.file?.hasPrefix("Tests/") == true else { return nil }
    return inner.needs.first { first.message.contains("'\($0)'") }
  }

  private static func red(_ inner: LoopVerdict) -> String {
    switch inner.reason {
    case .timedOut: return "A test did not end: look for a loop without an end."
    case .limitExceeded: return "The run went over a limit: look for what grows without end."
    case .crashed: return "A test crashed: look at what it forces or indexes."
    case .incomplete: return "The run ended before its tests were over: look for a call of exit."
    default: break
    }
    switch inner.count(.failed) {
    case 0: return "The test run says that it failed: look at its raw output."
    case 1: return "Make it pass with the least code you can."
    default: return "Make one of them pass with the least code you can."
    }
  }

  private static func green(done: DefinitionOfDone?, isLastStep: Bool, isFinished: Bool) -> String {
    if isFinished { return "Every step is done. Well worked: the kata is yours." }
    guard let done else { return "Green: tidy up, or write the next test." }
    if let open = done.openLines.first {
      return open.missing ?? "Still open: \(open.text)."
    }
    return isLastStep
      ? "Last step done. Press n to finish the kata." : "Step done. Press n for the next story."
  }
}
