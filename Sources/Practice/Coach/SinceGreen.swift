import Verdicts

/// How long it has been since the last green: time, lines, and whether a test was red.
struct SinceGreen: Hashable, Codable, Sendable {
  /// When the first light that was not green was given; nil on green.
  private(set) var redSince: Moment?
  /// When the build broke; nil while it is whole.
  private(set) var brokenSince: Moment?
  /// Lines of tests and code changed since the last green.
  private(set) var lines = 0
  /// Whether a test of the learner's was red, or its first half was seen, since the last green.
  private(set) var askedByTest = false
  private var hasNotedRed = false
  private var hasNotedBroken = false

  private enum CodingKeys: String, CodingKey {
    case redSince = "redSince", brokenSince = "brokenSince", lines = "lines"
    case askedByTest = "askedByTest", hasNotedRed = "isRedNoted", hasNotedBroken = "isBrokenNoted"
  }

  /// What was noticed at a light.
  struct Findings: Hashable {
    /// Seconds from red to now, if they became long just now.
    var longRed: Double?
    /// Lines since the last green, if they became many just now.
    var manyLines: Int?
    /// Seconds that the build has been broken, if they became long just now.
    var longBroken: Double?
  }

  /// Takes a light in; a long time is noticed once, however long it lasts.
  mutating func measure(
    _ answer: Answer, _ change: Change, _ shift: PhaseShift, patience: Patience, at now: Moment
  ) -> Findings {
    var findings = Findings()
    lines += change.lines
    measureBuild(answer, &findings, patience, now)
    if answer.colour == .red || (answer.colour == .amber && shift.work == .test) {
      askedByTest = askedByTest || answer.colour == .amber || !answer.redNames.isEmpty
      redSince = redSince ?? now
    }
    if let redSince, !hasNotedRed {
      let seconds = now.seconds(since: redSince)
      if seconds >= patience.red { findings.longRed = seconds }
      if lines >= patience.lines { findings.manyLines = lines }
      hasNotedRed = findings.longRed != nil || findings.manyLines != nil
    }
    return findings
  }

  /// The light was green: everything is counted from here.
  mutating func ended() { self = SinceGreen() }

  /// Time was spent elsewhere: what lasts counts from now on.
  mutating func resumed(at now: Moment) {
    if redSince != nil { redSince = now }
    if brokenSince != nil { brokenSince = now }
  }

  private mutating func measureBuild(
    _ answer: Answer, _ findings: inout Findings, _ patience: Patience, _ now: Moment
  ) {
    if answer.reason == .notBuilt { brokenSince = brokenSince ?? now }
    if let brokenSince, !hasNotedBroken, now.seconds(since: brokenSince) >= patience.broken {
      findings.longBroken = now.seconds(since: brokenSince)
      hasNotedBroken = true
    }
    if answer.reason != .notBuilt {
      brokenSince = nil
      hasNotedBroken = false
    }
  }
}
