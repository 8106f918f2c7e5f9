/// What the engine found out about one loop.
public struct LoopVerdict: Hashable, Sendable {
  /// Why the loop has its colour.
  public var reason: Reason
  /// Every test function that was seen: those of Swift Testing by file and line, those of XCTest in the
  /// order of their start.
  public var tests: [TestResult]
  /// Every message of the build, errors first as the compiler gave them.
  public var diagnostics: [Diagnostic]
  /// Names of the tests that had started and not ended when the run died.
  public var suspects: [String]
  /// The limit that ended the run, for ``Reason/limitExceeded``.
  public var limit: Limit?
  /// The signal that ended the run, for ``Reason/crashed``.
  public var signal: Int32?
  /// Names that the build could not find in scope: what the story asks for and is not there yet.
  public var needs: [String]
  /// What the build and the tests wrote, made of head and tail if it was too long.
  public var output: String
  /// Seconds that the build took.
  public var buildSeconds: Double
  /// Seconds that the tests took.
  public var testSeconds: Double

  /// The colour that the reason gives.
  public var colour: Colour { reason.colour }

  /// Makes a loop verdict.
  public init(
    reason: Reason, tests: [TestResult] = [], diagnostics: [Diagnostic] = [],
    suspects: [String] = [], limit: Limit? = nil, signal: Int32? = nil, needs: [String] = [],
    output: String = "", buildSeconds: Double = 0, testSeconds: Double = 0
  ) {
    self.reason = reason
    self.tests = tests
    self.diagnostics = diagnostics
    self.suspects = suspects
    self.limit = limit
    self.signal = signal
    self.needs = needs
    self.output = output
    self.buildSeconds = buildSeconds
    self.testSeconds = testSeconds
  }

  /// How many tests ended with the given status.
  public func count(_ status: TestResult.Status) -> Int {
    tests.count { $0.status == status }
  }
}

/// One of the two loops of ATDD.
///
/// They are two packages, built and run apart.
public enum Loop: String, Sendable, CaseIterable {
  /// The learner's own unit tests, in the learner's own package.
  case inner = "inner"
  /// The step's acceptance tests, in a package of their own: the customer's.
  case outer = "outer"
}
