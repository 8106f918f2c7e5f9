import Verdicts

/// The one way in which the outer loop darkens the light: what once was done is broken again.
enum Regressions {
  /// Joins the verdicts on both loops and finds the regressions.
  ///
  /// A crash, a hang or a limit in the present step hides how earlier ones end. They are run once more
  /// alone then, unless the light is red anyway.
  static func findings(
    inner: LoopVerdict, outer loop: JudgedLoop, of subject: Subject, root: String
  ) async throws(EngineError) -> RunFindings {
    var outer = loop.verdict
    guard let suite = subject.currentSuite, outer.reason.cutsShort, inner.colour != .red,
      let runner = loop.runner,
      let earlier = try await alone(
        without: suite, by: runner, observing: { loop.observation(of: $0, root: root) })
    else {
      return RunFindings(
        inner: inner, outer: outer,
        regressions: found(in: outer, currentSuite: subject.currentSuite))
    }
    outer.tests.removeAll { $0.file != nil && stem(of: $0.file) != suite }
    outer.tests += earlier.tests.filter { stem(of: $0.file) != suite }
    outer.testSeconds += earlier.testSeconds
    return RunFindings(
      inner: inner, outer: outer, regressions: found(in: earlier, currentSuite: suite))
  }

  /// Runs the tests of earlier steps; nil if there are none.
  private static func alone(
    without suite: String, by runner: TestRun,
    observing: ([FrameworkRun]) -> LoopObservation
  ) async throws(EngineError) -> LoopVerdict? {
    var runner = runner
    for stem in runner.names.stems(suite) { runner.selection.leaveOut(file: stem) }
    let run = try await runner.runSwiftTesting(until: .now + runner.limits.deadline) { _, _ in }
    var verdict = LoopVerdict(judging: observing([run]))
    if verdict.reason == .noTests { return nil }
    if verdict.reason == .crashed {
      verdict = try await verdict.namingTheCulprit(among: [run], by: runner, observing: observing)
    }
    return verdict
  }

  /// The acceptance tests of earlier steps that fail now.
  ///
  /// A test that never ended counts only if no test of the present step hangs or crashed with it:
  /// tests run side by side, and a test under way at that moment is not to blame.
  ///
  /// - Parameters:
  ///   - outer: The verdict on the outer loop.
  ///   - currentSuite: The stem of the present step's file; nil if there are no steps.
  static func found(in outer: LoopVerdict, currentSuite: String?) -> [TestResult] {
    guard let currentSuite else { return [] }
    let isPresent = { (test: TestResult) in stem(of: test.file) == currentSuite }
    let presentHangs = outer.tests.contains { $0.status == .unfinished && isPresent($0) }
    return outer.tests.filter { test in
      guard test.file != nil, !isPresent(test) else { return false }
      return test.status == .failed || (test.status == .unfinished && !presentHangs)
    }
  }

  /// Takes over what the tests of earlier steps did, for a loop whose present step does not build.
  static func add(_ earlier: LoopVerdict, to verdict: inout LoopVerdict) {
    verdict.tests = earlier.tests
    verdict.suspects = earlier.suspects
    verdict.testSeconds = earlier.testSeconds
  }

  /// A file's name without folders and extension.
  static func stem(of file: String?) -> String? {
    guard let name = file?.split(separator: "/").last else { return nil }
    return name.lastIndex(of: ".").map { String(name[..<$0]) } ?? String(name)
  }
}
