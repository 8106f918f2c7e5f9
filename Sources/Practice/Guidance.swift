public import Verdicts

/// What to do now, as one kind sentence that claims nothing beyond the facts.
public struct Guidance: Hashable, Sendable {
  /// The sentence once every step is done.
  public static let finished = "Every step is done. Well worked: the kata is yours."

  /// The sentence.
  public let sentence: String

  /// Derives the sentence from the state of the session.
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
    if let practice, practice.hiddenLight == .hidden {
      sentence = "The result is in, but hidden. Predict it."
      return
    }
    guard let verdict else {
      sentence = Prompt.beforeTheFirstLight
      return
    }
    if let practice {
      // On green the story decides what comes next; until then the rhythm does.
      let storyDecides =
        verdict.colour == .green && practice.colour == .green
        && (isFinished || done?.isDone == true || (practice.phase == .test && done != nil))
      if !storyDecides {
        sentence = practice.sentence
        return
      }
    }
    if let broken = verdict.regressions.first, verdict.inner.colour != .amber {
      sentence = ReasonWords.regression(broken.name)
    } else if verdict.colour == .green, isFinished {
      sentence = Self.finished
    } else if verdict.colour == .green, let done {
      sentence = Self.green(done, isLastStep: isLastStep)
    } else {
      sentence = Self.firstHalfOfRed(verdict.inner) ?? ReasonWords(verdict.inner).advice
    }
  }

  /// The sentence when a test calls what does not exist yet; nil if the first error is another.
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

  private static func green(_ done: DefinitionOfDone, isLastStep: Bool) -> String {
    if let open = done.openLines.first {
      return open.missing ?? "Still open: \(open.text)."
    }
    return isLastStep
      ? "Last step done. Press n to finish the kata." : "Step done. Press n for the next story."
  }
}
