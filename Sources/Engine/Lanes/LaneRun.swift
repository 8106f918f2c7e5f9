import Verdicts

/// One run of a lane that knows the packages: both loops, from their builds to the findings.
struct LaneRun<Own: TestLane>: Sendable {
  let lane: Own
  let loops: [LoopScope]
  let context: RunContext

  private var subject: Subject { context.run.request.subject }

  /// Judges the loops and finds the regressions.
  ///
  /// - Parameter brokenOuter: The verdict on an outer loop that cannot be built at all.
  func findings(brokenOuter: LoopVerdict?) async throws(EngineError) -> RunFindings {
    let judged = try await judged()
    guard let inner = judged.first(where: { $0.scope.loop == .inner }) else {
      throw .notServed(because: "there is no inner loop")
    }
    guard var outer = judged.first(where: { $0.scope.loop == .outer }) else {
      return RunFindings(inner: inner.verdict, outer: brokenOuter)
    }
    if let earlier = try await withoutPresentSuite(outer) {
      Regressions.add(earlier, to: &outer.verdict)
    }
    var findings = try await Regressions.findings(
      inner: inner.verdict, outer: outer, of: subject, root: lane.root)
    if let target = subject.outerTarget, !inner.build.succeeded {
      let folder = outer.scope.manifest.testTargets.first { $0.name == target }?.folder
      findings.divideDiagnostics(outerFolder: folder ?? "Tests/\(target)")
    }
    return findings
  }

  /// Builds and runs the loops; once more what the lane has doubts about.
  private func judged() async throws(EngineError) -> [JudgedLoop] {
    var judged = try await run(try await lane.build(loops))
    let again = try await lane.rebuild(after: judged)
    if !again.isEmpty {
      let renewed = try await run(again)
      judged = judged.map { old in renewed.first { $0.scope.loop == old.scope.loop } ?? old }
    }
    for (index, loop) in judged.enumerated() where loop.verdict.reason == .crashed {
      guard let runner = loop.runner else { continue }
      judged[index].verdict = try await loop.verdict.namingTheCulprit(
        among: loop.runs, by: runner, observing: { loop.observation(of: $0, root: lane.root) })
    }
    return judged
  }

  /// Runs the tests of both loops at once, so that a library that hangs costs its deadline once.
  private func run(_ builds: [Loop: LoopBuild]) async throws(EngineError) -> [JudgedLoop] {
    let built = loops.compactMap { scope in builds[scope.loop].map { (scope, $0) } }
    guard let (scope, build) = built.last else { return [] }
    async let first = Result.of { () async throws(EngineError) -> JudgedLoop? in
      guard built.count > 1 else { return nil }
      return try await run(built[0].0, built[0].1)
    }
    let last = await Result.of { () async throws(EngineError) in try await run(scope, build) }
    return [try await first.get(), try last.get()].compactMap(\.self)
  }

  private func run(
    _ scope: LoopScope, _ build: LoopBuild
  ) async throws(EngineError) -> JudgedLoop {
    var judged = JudgedLoop(scope: scope, build: build, verdict: LoopVerdict(reason: .notBuilt))
    if build.succeeded, let runner = lane.runner(of: scope) {
      await context.recording.value
      let report = context.run.hooks.onActivity
      report(.testing(scope.loop, ended: 0, total: 0))
      judged.runner = runner
      judged.runs = try await runner.run { ended, total in
        report(.testing(scope.loop, ended: ended, total: total))
      }
    }
    judged.verdict = LoopVerdict(judging: judged.observation(of: judged.runs, root: lane.root))
    return judged
  }

  /// Judges the acceptance tests of earlier steps alone if those of the present one do not compile.
  private func withoutPresentSuite(
    _ outer: JudgedLoop
  ) async throws(EngineError) -> LoopVerdict? {
    guard let file = outer.verdict.presentSuite(of: subject),
      let lane = try await lane.leavingOut(file)
    else { return nil }
    let earlier = try await LaneRun(lane: lane, loops: [outer.scope], context: context).judged()
    return earlier.first.flatMap { $0.verdict.reason == .notBuilt ? nil : $0.verdict }
  }
}

extension Result where Success: Sendable {
  /// Awaits some work; an `async let` can hold the result with its error's type.
  static func of(_ work: () async throws(Failure) -> Success) async -> Self {
    do throws(Failure) {
      return .success(try await work())
    } catch {
      return .failure(error)
    }
  }
}
