/// What one run of one framework amounts to: rules 2 to 8 of Docs/Verdicts.md.
struct FrameworkVerdict {
  /// The first rule that fits.
  let reason: Reason
  /// What became of each test.
  let tests: [TestResult]
  /// The tests that had started and not ended.
  let suspects: [String]
  /// The limit that ended the run.
  let limit: Limit?
  /// The signal that ended the run.
  let signal: Int32?

  /// Judges a run by the source that its framework has.
  init(judging run: FrameworkRun, root: String, loop: Loop) {
    let evidence = Evidence(run, root: root, loop: loop)
    reason = evidence.reason(for: run.ending)
    tests = evidence.tests
    suspects = reason.cutsShort ? evidence.unfinished : []
    if case .limit(let limit) = run.ending { self.limit = limit } else { limit = nil }
    if case .signalled(let signal) = run.ending { self.signal = signal } else { signal = nil }
  }
}

/// What both sources have in common, so that the rules are written once.
private struct Evidence {
  let tests: [TestResult]
  let unfinished: [String]
  /// Whether the framework said that the run is over.
  let isClosed: Bool
  let isInconsistent: Bool
  let hasFailure: Bool
  let hasNoTests: Bool
  let isAllSkipped: Bool

  init(_ run: FrameworkRun, root: String, loop: Loop) {
    switch run.framework {
    case .swiftTesting:
      let stream = EventStream(parsing: run.events, root: root, loop: loop)
      tests = Self.inOrderOfSource(stream.tests)
      unfinished = stream.unfinished
      isClosed = stream.runEnded
      isInconsistent = stream.isInconsistent
      hasFailure = stream.hasFailure
      hasNoTests = stream.functionCount == 0
      isAllSkipped = stream.isAllSkipped
    case .xctest:
      let console = XCTestConsole(
        parsing: run.console, isCut: run.consoleIsCut, root: root, loop: loop)
      tests = console.tests
      unfinished = console.unfinished
      // XCTest opens and closes a suite even when it has no case to run. A console without that
      // line, an empty one included, means that something left the process before its time.
      isClosed = console.isClosed
      isInconsistent = console.isInconsistent
      hasFailure = console.hasFailure
      hasNoTests = console.tests.isEmpty
      isAllSkipped = console.isAllSkipped
    }
  }

  func reason(for ending: Ending) -> Reason {
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
    if hasNoTests { return status == 0 || status == 69 ? .noTests : .testsFailed }
    if isAllSkipped { return .allSkipped }
    return status == 0 ? .passed : .testsFailed
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
