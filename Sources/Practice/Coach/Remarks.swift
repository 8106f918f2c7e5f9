import Verdicts

/// The words of the step coach, and which facts call for them.
enum Remarks {
  /// Remarks about tests that came, went or were disabled.
  static func aboutTests(_ facts: Coach.Facts) -> [Observation] {
    let (news, shift) = (facts.news, facts.shift)
    var noticed: [Observation] = []
    if let gone = vanished(news) { noticed.append(gone) }
    if let first = news.disabled.first {
      noticed.append(
        Observation(
          .testsDisabled,
          "\(names(news.disabled)) ran before and \(isAre(news.disabled)) skipped now.",
          suggestion: "Let “\(first.name)” run again, or delete it and say why."))
    }
    // Tests that nobody changed are not new, and merged or renamed ones were red before.
    guard shift.testsChanged, news.vanished.isEmpty else { return noticed }
    let isPredicted = facts.outcome?.said.colour == .green
    if !isPredicted, !shift.cameFromHalfRed, let first = news.addedGreen.first {
      noticed.append(
        Observation(
          .greenAtOnce, "“\(first.name)” passed at its first run, so it was never seen red.",
          suggestion: "Break the code for a moment to see it fail."))
    }
    if news.addedRed.count >= 2 {
      noticed.append(
        Observation(
          .severalNewTests, "\(news.addedRed.count) new tests failed at once.",
          suggestion: "Keep one, and note the others in the test list."))
    }
    return noticed
  }

  /// Remarks about the customer's examples that no test of the learner's had asked for.
  static func aboutExamples(_ facts: Coach.Facts) -> [Observation] {
    guard facts.change.touches(.code), let first = facts.news.examplesTurnedGreen.first else {
      return []
    }
    return [
      Observation(
        .exampleWithoutTest,
        "The example “\(first.name)” turned green, and no test of yours had been red for it.",
        suggestion: "Write the test first next time; the code will follow it.")
    ]
  }

  static func aboutLength(_ findings: SinceGreen.Findings, isGreen: Bool) -> [Observation] {
    var noticed: [Observation] = []
    if let seconds = findings.longRed {
      noticed.append(
        Observation(
          .longRed,
          isGreen
            ? "From red to green it took \(ClockText.words(seconds))."
            : "It has been red for \(ClockText.words(seconds)).",
          suggestion: "A smaller test makes a shorter way."))
    } else if let lines = findings.manyLines {
      noticed.append(
        Observation(
          .longRed, "\(lines) lines changed without a green.",
          suggestion: "A smaller test needs less code."))
    }
    if let seconds = findings.longBroken {
      noticed.append(
        Observation(
          .longBroken, "The build was broken for \(ClockText.words(seconds)).",
          suggestion: "Make it compile with the smallest change first, however silly."))
    }
    return noticed
  }

  static func wrongPrediction(_ outcome: PredictionOutcome) -> Observation {
    Observation(
      .wrongPrediction, outcome.sentence,
      suggestion: "What did you take for granted that is not so?")
  }

  static func noRefactoring(_ greens: Int) -> Observation {
    Observation(
      .noRefactoring, "\(greens) tests passed without any refactoring in between.",
      suggestion: "At the next green look for a doubled line or a better name.")
  }

  /// Fewer tests than before are noticed; as many as before, red as before, are renamed ones.
  private static func vanished(_ news: TestNews) -> Observation? {
    guard !news.vanished.isEmpty else { return nil }
    let lost = "\(names(news.vanished)) \(isAre(news.vanished)) gone"
    guard let new = news.added.first else {
      return Observation(
        .testsVanished, lost + ".",
        suggestion: "If that was not meant, go back to the last green with u.")
    }
    let isRenamed =
      news.added.count >= news.vanished.count
      && news.addedRed.count <= news.vanished.filter(\.isRed).count
    if isRenamed { return nil }
    return Observation(
      .testsVanished, lost + ", and “\(new.name)” is new: merged?",
      suggestion: "If not, bring back what is missing.")
  }

  private static func names(_ tests: [TestFact]) -> String {
    let first = "“\(tests.first?.name ?? "")”"
    switch tests.count {
    case 0, 1: return first
    case 2: return "\(first) and “\(tests[1].name)”"
    default: return "\(first) and \(tests.count - 1) more tests"
    }
  }

  private static func isAre(_ tests: [TestFact]) -> String { tests.count == 1 ? "is" : "are" }
}
