import Verdicts

extension LoopVerdict {
  /// The verdict with one suspect instead of several, if that can be found out.
  ///
  /// Runs the tests one after the other if several were under way when the run died (rule 4).
  func namingTheCulprit(
    among runs: [FrameworkRun], by runner: TestRun,
    observing: ([FrameworkRun]) -> LoopObservation
  ) async throws(EngineError) -> LoopVerdict {
    guard suspects.count > 1, let last = runs.lastIndex(where: { $0.framework == .swiftTesting })
    else { return self }
    var runner = runner
    runner.isParallel = false
    var serial = runs
    let end = ContinuousClock.now + runner.limits.deadline
    serial[last] = try await runner.runSwiftTesting(until: end) { _, _ in }
    let again = LoopVerdict(judging: observing(serial))
    let isClearer = again.reason == .crashed && again.suspects.count < suspects.count
    return isClearer ? again : self
  }

  /// The file of the present step's suite, if its errors alone keep the loop from being built.
  func presentSuite(of subject: Subject) -> String? {
    guard reason == .notBuilt, let suite = subject.currentSuite else { return nil }
    let errors = diagnostics.filter { $0.severity == .error && $0.file != nil }
    guard let file = errors.first?.file, Regressions.stem(of: file) == suite,
      errors.allSatisfy({ $0.file == file })
    else { return nil }
    return file
  }
}
