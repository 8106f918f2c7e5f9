import Verdicts

/// The one sentence of what to do now, in the words of a rhythm.
enum Prompt {
  static let beforeTheFirstLight = "Save a file to see your first light."
  /// The bell rang, and there was no green to go back to.
  static let nothingToGoBackTo = "The bell: no green to go back to yet. The box ends."
  /// The bell went back to the last green.
  static let bell = "The bell: back to the last green. Take a smaller step."
  /// The bell rang before the light of a save that was made in time.
  static let bellWhileJudging = "The bell: the save that is being judged decides."
  static let bellOnGreen = "The bell, and all is green. The next save opens a box."

  /// What to do after a light.
  ///
  /// - Parameter typist: Who takes over at the keyboard, if the light hands it over.
  static func after(
    _ answer: Answer, _ shift: PhaseShift, _ change: Change, rhythm: Rhythm, typist: String?
  ) -> String {
    if let broken = answer.regressions.first, answer.colour != .amber {
      return ReasonWords.regression(broken)
    }
    if rhythm.freezesTests { return tidying(answer, change) }
    switch answer.colour {
    case .green: return green(shift, rhythm)
    case .amber:
      return shift.work == .test && shift.after == .code
        ? answer.firstHalfOfRed : answer.advice
    case .red:
      if shift.work == .refactor {
        let name = answer.redNames.first.map { "“\($0)”" } ?? "Something"
        return "\(name) broke: fix it, or go back to the last green with u."
      }
      if let typist, shift.isFirstRed {
        return "The test fails: \(typist), make it pass with the least code you can."
      }
      if case .greenOnly = rhythm.keeping, shift.work == .test, answer.reason == .testsFailed {
        return "Make it pass in one go: the next red is undone."
      }
      return answer.advice
    }
  }

  /// After a light that undoes work.
  static func undone(_ scope: Reversal.Scope) -> String {
    switch scope {
    case .codeOnly: "Red: the code is undone, your tests stay. Try a smaller step."
    case .everything: "Red: undone, tests and all. Take a smaller step."
    }
  }

  /// What to do in a phase where no light has just given a more exact sentence.
  static func standing(_ phase: Phase, colour: Colour?, rhythm: Rhythm) -> String {
    guard let colour else { return beforeTheFirstLight }
    switch phase {
    case .test: return "Write the next failing test."
    case .code: return "Make it pass with the least code you can."
    case .refactor:
      if colour == .green {
        return rhythm.freezesTests
          ? "Green: make one small change, then save." : "Green: tidy up while it stays green."
      }
      return rhythm.freezesTests
        ? "This rhythm starts from green: make your tests pass first."
        : "Fix it, or go back to the last green with u."
    }
  }

  private static func green(_ shift: PhaseShift, _ rhythm: Rhythm) -> String {
    let isKept = rhythm.keeping != .everything
    switch shift.after {
    case .refactor where shift.isGreenAtOnce:
      return "Green at once: write a test that fails, or tidy up."
    case .refactor:
      if isKept { return "Green, and kept: tidy up, or write the next test." }
      return rhythm.handingOver == .byFailingTest
        ? "Green: tidy up, then write the next failing test."
        : "Green: tidy up while it stays green, or write the next test."
    case .test, .code:
      return shift.work == .refactor
        ? "Still green: write the next failing test, or tidy up more."
        : "Green: write the next failing test."
    }
  }

  private static func tidying(_ answer: Answer, _ change: Change) -> String {
    if change.touches(.tests) {
      return "The tests are frozen in this rhythm: put them back as they were."
    }
    switch answer.colour {
    case .green: return "Green: make the next small change, then save."
    case .red: return "Red: go back to the last green with u, or fix it at once."
    case .amber where answer.reason == .notBuilt:
      return "It does not build: fix it at once, or go back with u."
    case .amber: return answer.advice
    }
  }
}
