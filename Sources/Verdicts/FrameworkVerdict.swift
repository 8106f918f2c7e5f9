/// What one run of one framework amounts to: rules 2 to 8 of Docs/Verdicts.md.
struct FrameworkVerdict {
  /// The first rule that fits.
  let reason: Reason
  let tests: [TestResult]
  /// The tests that had started and not ended.
  let suspects: [String]
  let limit: Limit?
  let signal: Int32?

  /// Judges a run by the source that its framework has.
  init(judging run: FrameworkRun, root: String, loop: Loop) {
    let evidence: any Evidence =
      switch run.framework {
      case .swiftTesting: EventStream(parsing: run.events, root: root, loop: loop)
      case .xctest:
        XCTestConsole(parsing: run.console, isCut: run.consoleIsCut, root: root, loop: loop)
      }
    reason = evidence.reason(for: run.ending)
    tests = Self.inOrderOfSource(evidence.tests)
    suspects = reason.cutsShort ? evidence.unfinished : []
    if case .limit(let limit) = run.ending { self.limit = limit } else { limit = nil }
    if case .signalled(let signal) = run.ending { self.signal = signal } else { signal = nil }
  }

  /// Tests by file and line, those without a place last: they run side by side, and who watches the
  /// list should find each where it was, whichever began first this time.
  private static func inOrderOfSource(_ tests: [TestResult]) -> [TestResult] {
    tests.enumerated().sorted { one, other in
      switch (one.element.file, other.element.file) {
      case (let file?, let otherFile?):
        (file, one.element.line ?? 0, one.offset)
          < (otherFile, other.element.line ?? 0, other.offset)
      case (nil, nil): one.offset < other.offset
      case (let file, _): file != nil
      }
    }.map(\.element)
  }
}

/// What the sources of both frameworks report, so that the rules are written once.
protocol Evidence {
  /// What became of each test, in order of start.
  var tests: [TestResult] { get }
  /// How many test functions there are, those that never started included.
  var functionCount: Int { get }
  /// Whether the framework reported that the run is over.
  var isClosed: Bool { get }
  var hasFailure: Bool { get }
  /// Whether it cannot be whole and honest.
  var isInconsistent: Bool { get }
}

extension Evidence {
  /// The names of the tests that had started and not ended.
  var unfinished: [String] { tests.filter { $0.status == .unfinished }.map(\.name) }

  fileprivate func reason(for ending: Ending) -> Reason {
    switch ending {
    case .deadline: .timedOut
    case .limit: .limitExceeded
    case .signalled: .crashed
    case .exited(let status): reason(forStatus: status)
    }
  }

  private func reason(forStatus status: Int32) -> Reason {
    if !isClosed || !unfinished.isEmpty { return .incomplete }
    // A failure without any test: a suite whose set-up throws, an issue outside of all tests.
    if hasFailure { return .testsFailed }
    // What contradicts itself without a failure may hide one; it must not come out greener.
    if isInconsistent { return .incomplete }
    // Status 69 is Swift Testing's word for "no test matched". Any other one is a failure, and must not
    // be passed over because another framework had tests.
    if functionCount == 0 { return status == 0 || status == 69 ? .noTests : .testsFailed }
    if tests.allSatisfy({ $0.status == .skipped }) { return .allSkipped }
    return status == 0 ? .passed : .testsFailed
  }
}
