import Verdicts

/// The step coach: notices from facts alone, counts everything and speaks seldom.
///
/// It speaks at most once in a cycle and only where a phase ends; what it noticed in between waits
/// until then, and the gravest one is shown.
struct Coach: Hashable, Codable, Sendable {
  /// What is counted and not shown.
  var silenced: Set<Observation.Kind>
  /// From when on something is long, many or several.
  var patience = Patience()
  private(set) var counts: [Observation.Kind: Int] = [:]
  private(set) var sinceGreen = SinceGreen()
  private var waiting: [Observation] = []
  private var hasSpoken = false
  private var greens = 0

  private enum CodingKeys: String, CodingKey {
    case silenced = "silenced", patience = "patience", counts = "counts", sinceGreen = "stretch"
    case waiting = "waiting", hasSpoken = "hasSpoken", greens = "greens"
  }

  /// Starts having noticed nothing.
  init(silenced: Set<Observation.Kind> = []) { self.silenced = silenced }

  /// One light with everything that is known about it.
  struct Facts: Hashable {
    var answer: Answer
    var change: Change
    var news: TestNews
    var shift: PhaseShift
    var outcome: PredictionOutcome?
    /// Whether the cycle of phases begins with a test.
    var isCycle: Bool
    var moment: Moment
  }

  /// Takes a light in and returns what was noticed and what to show.
  mutating func observe(_ facts: Facts) -> (noticed: [Observation], remark: Observation?) {
    let findings = sinceGreen.measure(
      facts.answer, facts.change, facts.shift, patience: patience, at: facts.moment)
    let untidied = countGreens(facts)
    if facts.shift.beginsCycle { hasSpoken = false }

    var noticed = Remarks.aboutTests(facts)
    if !sinceGreen.askedByTest { noticed += Remarks.aboutExamples(facts) }
    noticed += Remarks.aboutLength(findings, isGreen: facts.answer.colour == .green)
    if let outcome = facts.outcome, !outcome.isRight {
      noticed.append(Remarks.wrongPrediction(outcome))
    }
    if let untidied { noticed.append(Remarks.noRefactoring(untidied)) }

    for observation in noticed { counts[observation.kind, default: 0] += 1 }
    if facts.answer.colour == .green { sinceGreen.ended() }
    return (noticed, speak(noticed, endsPhase: facts.shift.endsPhase))
  }

  /// Time was spent elsewhere: nothing that lasts is counted across.
  mutating func resumed(at now: Moment) { sinceGreen.resumed(at: now) }

  /// The files of the last green are back: what was under way is over.
  mutating func wentBack() {
    sinceGreen.ended()
    waiting = []
  }

  private mutating func speak(_ noticed: [Observation], endsPhase: Bool) -> Observation? {
    guard !hasSpoken else { return nil }
    waiting += noticed.filter { !silenced.contains($0.kind) }
    guard endsPhase, let gravest = waiting.min(by: { $0.kind.rank < $1.kind.rank }) else {
      return nil
    }
    waiting = []
    hasSpoken = true
    return gravest
  }

  /// Counts tests made to pass; refactoring starts again.
  ///
  /// - Returns: The count when the next test is begun after several without refactoring: only then
  ///   is it sure that none came.
  private mutating func countGreens(_ facts: Facts) -> Int? {
    guard facts.isCycle else { return nil }
    if facts.answer.colour == .green {
      if facts.shift.work == .code { greens += 1 }
      if facts.shift.work == .refactor && facts.change.touchesWork { greens = 0 }
    }
    guard facts.shift.beginsCycle, greens >= patience.greens else { return nil }
    defer { greens = 0 }
    return greens
  }
}

/// From when on the step coach finds something long, many or several.
struct Patience: Hashable, Codable, Sendable {
  /// Seconds from the first red to green that are long.
  ///
  /// Ten minutes are five boxes of baby steps: to need more is to have taken several steps at once.
  var red = 600.0
  /// Lines changed between two greens that are many.
  ///
  /// Forty do not fit next to their test on the 24 rows of a terminal, shown twice over.
  var lines = 40
  /// Seconds of a broken build that are long.
  ///
  /// Five minutes without any light are long enough to forget the last one.
  var broken = 300.0
  /// How many tests made to pass without refactoring are several.
  ///
  /// The third time is when doubled code is usually removed; one more leaves room to wait for it.
  var greens = 4

  private enum CodingKeys: String, CodingKey {
    case red = "red", lines = "lines", broken = "broken", greens = "greens"
  }
}
