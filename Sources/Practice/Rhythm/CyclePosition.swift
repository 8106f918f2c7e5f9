import Verdicts

/// Where the session stands in the cycle test → code → refactor, updated by one answer after the other.
struct CyclePosition: Hashable, Codable, Sendable {
  /// The phase that is expected now.
  private(set) var phase: Phase
  /// The colour of the last light; nil before the first.
  private(set) var colour: Colour?
  /// The cycle, from 1; 0 before the first test.
  private(set) var cycle = 0
  /// The tree of the last green light; nil before it.
  private(set) var greenTree: String?
  /// Whether the learner's tests changed since the last green.
  private(set) var testsChanged = false
  /// Whether code changed since the last green.
  private(set) var codeChanged = false
  /// Whether the test of this cycle did not build yet and so was not seen to fail.
  private var isHalfRed = false

  private enum CodingKeys: String, CodingKey {
    case phase = "phase", colour = "colour", cycle = "cycle", greenTree = "greenTree"
    case testsChanged = "testsChanged", codeChanged = "codeChanged", isHalfRed = "isHalfRed"
  }

  init(rhythm: Rhythm) { phase = rhythm.phases.first ?? .test }

  mutating func advance(
    _ answer: Answer, _ change: Change, _ news: TestNews, rhythm: Rhythm
  ) -> PhaseShift {
    testsChanged = testsChanged || change.touches(.tests)
    codeChanged = codeChanged || change.touches(.code)
    var shift = rhythm.beginsWithTest ? cycleShift(answer, change, news) : refactoringShift(answer)
    shift.testsChanged = testsChanged
    if shift.beginsCycle { cycle += 1 }
    if shift.work == .test, shift.after == .code { isHalfRed = answer.colour == .amber }
    if answer.colour != .amber { isHalfRed = false }
    if answer.colour == .green {
      greenTree = answer.tree
      testsChanged = false
      codeChanged = false
    }
    colour = answer.colour
    phase = shift.after
    return shift
  }

  /// Tandem put files back to the last green.
  mutating func wentBack(_ scope: Reversal.Scope) {
    codeChanged = false
    guard scope == .everything else { return }
    testsChanged = false
    isHalfRed = false
    colour = greenTree == nil ? nil : .green
    if phase == .code { phase = .test }
  }

  /// Another rhythm continues where this one is.
  mutating func adopt(_ rhythm: Rhythm) {
    if !rhythm.phases.contains(phase) { phase = rhythm.phases.first ?? .test }
    isHalfRed = false
  }

  /// Files were replaced by those of an earlier light: nothing is known but its content.
  mutating func restored(rhythm: Rhythm) {
    phase = rhythm.phases.first ?? .test
    colour = nil
    isHalfRed = false
    testsChanged = false
    codeChanged = false
  }

  /// A rhythm that only refactors has one phase; coming back to green ends a part of it.
  private func refactoringShift(_ answer: Answer) -> PhaseShift {
    let cameBack = answer.colour == .green && colour != nil && colour != .green
    return PhaseShift(
      before: phase, work: .refactor, after: .refactor, endsPhase: cameBack, beginsCycle: cameBack)
  }

  private func cycleShift(_ answer: Answer, _ change: Change, _ news: TestNews) -> PhaseShift {
    let work = work(of: answer, change, news)
    let after = phase(after: work, answer, change, news)
    var shift = PhaseShift(
      before: phase, work: work, after: after, endsPhase: work != phase || after != work)
    shift.cameFromHalfRed = isHalfRed
    shift.beginsCycle = work == .test && after != .test
    shift.isFirstRed =
      colour != nil && answer.colour == .red && (shift.beginsCycle || (phase == .code && isHalfRed))
    return shift
  }

  /// The phase that the saved change belonged to.
  private func work(of answer: Answer, _ change: Change, _ news: TestNews) -> Phase {
    if phase == .code { return .code }
    switch answer.colour {
    case .green:
      if !news.addedGreen.isEmpty && change.touches(.tests) { return .test }
      return change.touchesWork && colour != nil ? .refactor : phase
    case .red:
      // The red that a session begins with is a test that somebody wrote for the learner.
      if colour == nil && answer.regressions.isEmpty { return .test }
      let failsForNewTest =
        !news.addedRed.isEmpty || change.kind == .tests || isRedByChangedTest(answer)
      return testsChanged && failsForNewTest ? .test : .refactor
    case .amber:
      if answer.reason != .notBuilt { return .test }
      return change.kind == .tests ? .test : phase
    }
  }

  /// Whether what is red can only come from a test that changed: no code did.
  private func isRedByChangedTest(_ answer: Answer) -> Bool {
    !codeChanged && !answer.redNames.isEmpty
  }

  private func phase(
    after work: Phase, _ answer: Answer, _ change: Change, _ news: TestNews
  ) -> Phase {
    switch answer.colour {
    case .green:
      switch work {
      case .code: return .refactor
      case .test: return news.addedGreen.isEmpty ? .test : .refactor
      // The change refactored: the cycle is over, and the next begins with a test.
      case .refactor: return change.touchesWork ? .test : .refactor
      }
    case .red: return work == .test ? .code : work
    case .amber:
      if answer.reason != .notBuilt { return .test }
      return work == .test && change.kind == .tests ? .code : phase
    }
  }
}

/// What one light meant in the cycle of phases.
struct PhaseShift: Hashable, Sendable {
  /// The phase in which the light found the learner.
  var before: Phase
  /// The phase that the saved change belonged to.
  var work: Phase
  /// The phase that the light leads to.
  var after: Phase
  /// Whether a phase ended here: the only moments at which the coach speaks.
  var endsPhase: Bool
  /// Whether a new test began a new cycle.
  var beginsCycle = false
  /// Whether a new test was seen to fail for the first time.
  var isFirstRed = false
  /// Whether a test that did not build yet led here.
  var cameFromHalfRed = false
  /// Whether the learner's tests changed since the last green.
  var testsChanged = false
  var isGreenAtOnce: Bool { work == .test && after == .refactor }
}
