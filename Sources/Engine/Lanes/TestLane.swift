import Verdicts

/// A way to build the tests of a package's loops and to start them: what the lanes have in common.
///
/// ``LaneRun`` asks a lane and makes the verdicts; a lane never judges.
protocol TestLane: Sendable {
  /// What verdicts call it.
  static var lane: Lane { get }

  /// The copy as the lane's commands see it: paths in what they write are below it.
  var root: String { get }

  /// Reads the packages and finds out which loops there are.
  ///
  /// - Throws: ``EngineError``, ``EngineError/notServed(because:)`` among them: another lane answers.
  func prepared() async throws(EngineError) -> LanePreparation<Self>

  /// Builds the tests of loops; no test runs meanwhile.
  func build(_ loops: [LoopScope]) async throws(EngineError) -> [Loop: LoopBuild]

  /// How to start the tests of a loop that was built; nil if there are none.
  func runner(of loop: LoopScope) -> TestRun?

  /// Builds once more what may have failed by the lane's own fault and not by the learner's.
  ///
  /// It is asked once, after the tests of all loops have ended.
  ///
  /// - Returns: The new builds; empty if no verdict is in doubt.
  func rebuild(after loops: [JudgedLoop]) async throws(EngineError) -> [Loop: LoopBuild]

  /// The same lane without one file of the acceptance tests; nil if no other file is left.
  func leavingOut(_ file: String) async throws(EngineError) -> Self?
}

/// What a lane finds out before it builds anything.
enum LanePreparation<Own: TestLane>: Sendable {
  /// Nothing has to be built: the packages themselves are broken.
  case answered(RunFindings)
  /// The lane, knowing the packages now, and the loops that it can build. `brokenOuter` is the verdict
  /// on an outer loop that it cannot.
  case ready(Own, loops: [LoopScope], brokenOuter: LoopVerdict?)
}

/// What became of building the tests of a loop.
struct LoopBuild: Sendable {
  /// Whether the tests can be run.
  var succeeded: Bool
  var ending: Ending
  var console: String
  var seconds: Double
  /// Whether something was compiled, and the rest was left from an earlier build.
  var isIncremental: Bool
}

/// A loop that was built and run once.
struct JudgedLoop: Sendable {
  let scope: LoopScope
  var build: LoopBuild
  /// How its tests were started; nil if there was nothing to run.
  var runner: TestRun?
  var runs: [FrameworkRun] = []
  var verdict: LoopVerdict

  /// Judges runs of its tests.
  func observation(of runs: [FrameworkRun], root: String) -> LoopObservation {
    LoopObservation(
      loop: scope.loop, root: root, buildSucceeded: build.succeeded, buildEnding: build.ending,
      buildConsole: build.console, buildSeconds: build.seconds, runs: runs)
  }
}

/// One loop of a run: which package, where its products go, which of its tests.
struct LoopScope: Sendable {
  let loop: Loop
  /// The package's folder relative to the copy; empty for the copy itself.
  let folder: String
  let manifest: Manifest
  var selection = TestSelection()

  /// The loop's scratch, relative to the sandbox's.
  var scratch: String { folder.isEmpty ? "inner" : "outer" }
  /// Whether it is built apart; an outer loop that is a target of the inner one's package is not.
  var hasOwnScratch: Bool { loop == .inner || !folder.isEmpty }
}

extension RunRequest {
  /// A loop with the tests that this request means.
  ///
  /// - Throws: ``EngineError/filterUnreadable(_:)``.
  func loop(
    _ loop: Loop, folder: String, _ manifest: Manifest
  ) throws(EngineError) -> LoopScope {
    var selection = TestSelection()
    try selection.narrow(to: filter)
    if loop == .outer { selection.leaveOut(names: subject.retired) }
    return LoopScope(loop: loop, folder: folder, manifest: manifest, selection: selection)
  }
}

/// What a run finds out about both loops.
struct RunFindings: Sendable {
  /// The learner's own tests.
  var inner: LoopVerdict
  /// The customer's tests; nil where there is no outer loop.
  var outer: LoopVerdict?
  /// Acceptance tests of earlier steps that fail now.
  var regressions: [TestResult] = []

  /// Gives each loop the errors of its own files, when one build served both.
  mutating func divideDiagnostics(outerFolder: String) {
    func isOuter(_ diagnostic: Diagnostic) -> Bool {
      diagnostic.file?.hasPrefix(outerFolder + "/") == true
    }
    inner.diagnostics.removeAll(where: isOuter)
    outer?.diagnostics.removeAll { !isOuter($0) }
    if inner.diagnostics.allSatisfy({ $0.severity != .error }) { inner.needs = [] }
    if outer?.diagnostics.allSatisfy({ $0.severity != .error }) == true { outer?.needs = [] }
  }
}
