/// What the engine found out in one run: one light for each loop, with everything behind it.
public struct Verdict: Hashable, Sendable {
  /// The run that found it.
  public var run: RunID
  /// The way it was found.
  public var lane: Lane
  /// Whether the judge itself gave it or agreed with it.
  public var confirmed: Bool
  /// Whether the learner's code ran inside the sandbox.
  public var isolated: Bool
  /// Seconds from the request to the verdict.
  public var seconds: Double
  /// Names exactly the content that was judged.
  public var tree: String
  /// The learner's own tests.
  public var inner: LoopVerdict
  /// The customer's tests; nil where there is no outer loop.
  public var outer: LoopVerdict?
  /// Acceptance tests of earlier steps that fail: the exception that makes the light red.
  public var regressions: [TestResult]

  /// Makes a verdict.
  public init(
    run: RunID, lane: Lane = .judge, confirmed: Bool = true, isolated: Bool = true,
    seconds: Double = 0, tree: String = "", inner: LoopVerdict, outer: LoopVerdict? = nil,
    regressions: [TestResult] = []
  ) {
    self.run = run
    self.lane = lane
    self.confirmed = confirmed
    self.isolated = isolated
    self.seconds = seconds
    self.tree = tree
    self.inner = inner
    self.outer = outer
    self.regressions = regressions
  }

  /// The session's light: the inner one, except that a regression of an earlier step makes it red.
  public var colour: Colour { reason.colour }

  /// The reason for the session's light.
  public var reason: Reason {
    regressions.isEmpty || inner.colour == .red ? inner.reason : .testsFailed
  }

  /// The tests of both loops, the inner ones first.
  public var tests: [TestResult] { inner.tests + (outer?.tests ?? []) }

  /// The diagnostics of both loops, the inner ones first.
  public var diagnostics: [Diagnostic] { inner.diagnostics + (outer?.diagnostics ?? []) }
}

/// The name of one run; sorts by the time at which the run began.
public struct RunID: RawRepresentable, Hashable, Sendable, Codable, CustomStringConvertible {
  /// A ULID-like text: time first, then chance.
  public let rawValue: String

  /// Takes a text that names a run.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// The identifier as text.
  public var description: String { rawValue }
}

/// The way a verdict was found.
public enum Lane: String, Sendable, CaseIterable {
  /// SwiftPM's own build and test run: the authority.
  case judge = "judge"
  /// The direct compile that answers first and is then confirmed by the judge.
  case sprint = "sprint"
}
