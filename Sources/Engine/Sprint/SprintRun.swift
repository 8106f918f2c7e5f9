import Foundation
import Verdicts

/// One run of the sprint lane over an up-to-date copy.
struct SprintRun: Sendable {
  let request: RunRequest
  let sandbox: Sandbox
  /// The loops with what is to be run of each.
  let loops: [LoopScope]
  let onActivity: @Sendable (Activity) -> Void
  /// Awaited before any test starts.
  let beforeTests: @Sendable () async -> Void
  /// Takes back what tests did to the copy; awaited before whatever is built after them.
  let mend: @Sendable () async throws(EngineError) -> Void

  private var tools: SprintTools { SprintTools(sandbox: sandbox) }

  /// Builds and tests both loops.
  ///
  /// - Throws: ``SprintFailure`` if the lane has no answer.
  func findings(_ plan: SprintPlan) async throws(SprintFailure) -> RunFindings {
    var build = SprintBuild(sandbox: sandbox, limits: request.limits, plan: plan)
    var findings = try await findings(&build)
    let hasCrashed = findings.inner.reason == .crashed || findings.outer?.reason == .crashed
    if hasCrashed, !build.isWhole {
      // A wrong layout crashes too: what is put together of old and new parts must not say so.
      try await mended()
      build.forget()
      findings = try await self.findings(&build)
    }
    return findings
  }

  private func findings(_ build: inout SprintBuild) async throws(SprintFailure) -> RunFindings {
    for loop in loops { onActivity(.compiling(loop.loop, done: 0, total: 0)) }
    let outcomes = try await build.run()
    guard let inner = loops.first(where: { $0.loop == .inner }), let built = outcomes[.inner] else {
      throw .unclear("there is no inner loop")
    }
    await beforeTests()
    let plan = build.plan
    guard let outer = loops.first(where: { $0.loop == .outer }), let outerBuilt = outcomes[.outer]
    else { return RunFindings(inner: try await verdict(inner, built, plan)) }
    async let innerResult = Result.of { () async throws(SprintFailure) in
      try await verdict(inner, built, plan)
    }
    let outerResult = await Result.of { () async throws(SprintFailure) in
      try await verdict(outer, outerBuilt, plan)
    }
    let innerVerdict = try await innerResult.get()
    var outerVerdict = try outerResult.get()
    if let earlier = try await withoutPresentSuite(outer, outerVerdict, plan) {
      Regressions.add(earlier, to: &outerVerdict)
    }
    do throws(EngineError) {
      return try await Regressions.findings(
        inner: innerVerdict, outer: outerVerdict, of: request.subject, by: runner(outer),
        calling: { suite in
          // A file that was cut bears the names of its pieces.
          [suite]
            + tools.names(of: plan).paths
            .filter { Regressions.stem(of: $0.value) == suite }
            .compactMap { Regressions.stem(of: $0.key) }
        }, observing: { observation(outer, outerBuilt, plan, $0) })
    } catch {
      throw .engine(error)
    }
  }

  /// Runs what was built and judges it by the rules of the judge.
  private func verdict(
    _ loop: LoopScope, _ build: SprintBuild.Outcome, _ plan: SprintPlan
  ) async throws(SprintFailure) -> LoopVerdict {
    guard build.succeeded else { return LoopVerdict(judging: observation(loop, build, plan, [])) }
    let runner = runner(loop)
    onActivity(.testing(loop.loop, ended: 0, total: 0))
    do throws(EngineError) {
      let end = ContinuousClock.now + request.limits.deadline
      let run = try await runner.runSwiftTesting(until: end) { ended, total in
        onActivity(.testing(loop.loop, ended: ended, total: total))
      }
      // The loader's word that a library or a symbol is missing: our mistake, not the learner's.
      if run.ending == .exited(127), run.events.isEmpty {
        throw EngineError.sandboxFailed(detail: run.console)
      }
      let verdict = LoopVerdict(judging: observation(loop, build, plan, [run]))
      guard verdict.reason == .crashed else { return verdict }
      return try await verdict.namingTheCulprit(
        among: [run], by: runner, observing: { observation(loop, build, plan, $0) })
    } catch {
      throw .engine(error)
    }
  }

  private func runner(_ loop: LoopScope) -> TestRun {
    TestRun(
      sandbox: sandbox, loop: loop.loop, folder: loop.folder,
      bundle: "\(SprintFolders(sandbox: sandbox).inside)/\(tools.runner(loop.loop))", lane: .sprint,
      selection: loop.selection, limits: request.limits)
  }

  private func observation(
    _ loop: LoopScope, _ build: SprintBuild.Outcome, _ plan: SprintPlan, _ runs: [FrameworkRun]
  ) -> LoopObservation {
    let names = tools.names(of: plan)
    let runs = runs.map { run in
      var run = run
      run.events = names.restored(in: run.events)
      run.console = names.restored(in: run.console)
      return run
    }
    return LoopObservation(
      loop: loop.loop, root: sandbox.root, buildSucceeded: build.succeeded,
      buildEnding: .exited(build.succeeded ? 0 : 1),
      buildConsole: names.restored(in: build.console),
      buildSeconds: build.seconds, runs: runs)
  }

  /// Judges the acceptance tests of earlier steps alone if those of the present one do not compile.
  private func withoutPresentSuite(
    _ outer: LoopScope, _ verdict: LoopVerdict, _ plan: SprintPlan
  ) async throws(SprintFailure) -> LoopVerdict? {
    guard let file = verdict.presentSuite(of: request.subject),
      let earlier = plan.earlier(without: file)
    else { return nil }
    try await mended()
    var build = SprintBuild(sandbox: sandbox, limits: request.limits, plan: earlier)
    guard let built = try await build.run()[.outer], built.succeeded else { return nil }
    return try await self.verdict(outer, built, earlier)
  }

  private func mended() async throws(SprintFailure) {
    do throws(EngineError) {
      try await mend()
    } catch {
      throw .engine(error)
    }
  }
}
