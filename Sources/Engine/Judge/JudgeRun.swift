import Foundation
import Processes
import Verdicts

/// One run of the judge over an up-to-date copy: both loops, from manifests to verdicts.
struct JudgeRun: Sendable {
  let request: RunRequest
  var sandbox: Sandbox
  /// The learner's folder, absolute, links resolved.
  let package: String
  /// Names the content of the copy.
  let tree: String
  /// What the scratch began with, if this run is its first.
  var seed: ScratchSeed?
  let onActivity: @Sendable (Activity) -> Void
  /// Told the folders outside of the package on which it depends.
  let onLocalPackages: @Sendable ([URL]) async -> Void
  /// Awaited before any test starts.
  let beforeTests: @Sendable () async -> Void
  /// Takes back what tests did to the copy; awaited before whatever is built after them.
  var mend: @Sendable () async throws(EngineError) -> Void

  private var subject: Subject { request.subject }

  /// Judges both loops.
  mutating func findings() async throws(EngineError) -> RunFindings {
    if let hidden = OutwardLinks(in: sandbox.folders.copy).findings(hasOuterLoop: hasOuterLoop) {
      return hidden
    }
    onActivity(.preparing("reading the package"))
    let reader = ManifestReader(
      sandbox: sandbox, package: package, deadline: min(.seconds(60), request.limits.buildDeadline))
    let inner: Manifest
    switch try await reader.read() {
    case .sound(let manifest): inner = manifest
    case .broken(let completion, let root):
      // The acceptance package depends on this one: it cannot be built either, and its loop would
      // only repeat the same message.
      let outer = hasOuterLoop ? LoopVerdict(reason: .notBuilt) : nil
      return RunFindings(inner: verdict(onBroken: completion, .inner, root: root), outer: outer)
    }

    var outer: Manifest?
    var brokenOuter: LoopVerdict?
    if let acceptance = subject.acceptance {
      switch try await reader.read(acceptance) {
      case .sound(let manifest): outer = manifest
      case .broken(let completion, let root):
        brokenOuter = verdict(onBroken: completion, .outer, root: root)
      }
    }

    let folders = inner.ownFolders(below: "") + (outer?.ownFolders(below: subject.acceptance) ?? [])
    if !folders.isEmpty,
      let hidden = OutwardLinks(in: sandbox.folders.copy, below: folders)
        .findings(hasOuterLoop: hasOuterLoop)
    {
      return hidden
    }

    let local = try await reader.localPackages(of: [inner] + (outer.map { [$0] } ?? []))
    await onLocalPackages(local.sorted().map { URL(filePath: $0) })
    sandbox.place = SandboxPlace(package: package, dependencies: local)
    if !sandbox.isolation.isIsolated { try sandbox.folders.link(local, beside: package) }

    let hasty = HastySaves(note: URL(filePath: "\(sandbox.folders.notes)/local-saves"))
    if try hasty.happened(in: local) { JudgeBuild.clean(sandbox) }

    if let target = subject.outerTarget {
      return try await findingsInOnePackage(inner, outerTarget: target)
    }
    let innerLoop = try request.loop(.inner, folder: "", inner)
    try await resolve(innerLoop)
    guard let outer, let acceptance = subject.acceptance else {
      return RunFindings(inner: try await judge(innerLoop), outer: brokenOuter)
    }
    let outerLoop = try request.loop(.outer, folder: acceptance, outer)
    try await resolve(outerLoop)
    return try await judge(innerLoop, outerLoop)
  }

  private var hasOuterLoop: Bool { subject.acceptance != nil || subject.outerTarget != nil }

  /// Judges two packages; both are built before any test runs, which could change their sources.
  private func judge(
    _ inner: LoopScope, _ outer: LoopScope
  ) async throws(EngineError) -> RunFindings {
    let innerBuild = try await build(inner)
    let outerBuild = try await build(outer)
    var (innerVerdict, outerVerdict) = try await verdicts((inner, innerBuild), (outer, outerBuild))
    if let earlier = try await withoutPresentSuite(outer, outerVerdict) {
      Regressions.add(earlier, to: &outerVerdict)
    }
    return try await Regressions.findings(
      inner: innerVerdict, outer: outerVerdict, of: subject, by: runner(outer),
      observing: { observation(outer, outerBuild, $0) })
  }

  /// Judges one package whose tests are divided by module.
  private func findingsInOnePackage(
    _ manifest: Manifest, outerTarget: String
  ) async throws(EngineError) -> RunFindings {
    let targets = manifest.testTargets.map(\.name)
    guard targets.contains(outerTarget) else {
      throw .noTestTarget(outerTarget, present: targets)
    }
    var inner = try request.loop(.inner, folder: "", manifest)
    inner.selection.keep(module: outerTarget, only: false)
    var selection = TestSelection()
    selection.keep(module: outerTarget, only: true)
    try selection.narrow(to: request.filter)
    let outer = LoopScope(loop: .outer, folder: "", manifest: manifest, selection: selection)
    try await resolve(inner)
    let build = try await self.build(inner)
    let verdicts = try await verdicts((inner, build), (outer, build))
    var findings = RunFindings(inner: verdicts.inner, outer: verdicts.outer)
    if !build.succeeded {
      let folder = manifest.testTargets.first { $0.name == outerTarget }?.folder
      findings.divideDiagnostics(outerFolder: folder ?? "Tests/\(outerTarget)")
    }
    return findings
  }

  /// Runs the tests of both loops side by side, so that a library that hangs costs its deadline once.
  ///
  /// Nothing is built again before the tests of both are over.
  private func verdicts(
    _ inner: (loop: LoopScope, build: JudgeBuild.Outcome),
    _ outer: (loop: LoopScope, build: JudgeBuild.Outcome)
  ) async throws(EngineError) -> (inner: LoopVerdict, outer: LoopVerdict) {
    async let innerResult = Result.of { () async throws(EngineError) in
      try await firstRuns(inner.loop, inner.build)
    }
    let outerResult = await Result.of { () async throws(EngineError) in
      try await firstRuns(outer.loop, outer.build)
    }
    let innerRuns = try await innerResult.get()
    let outerRuns = try outerResult.get()
    return (
      inner: try await verdict(inner.loop, inner.build, innerRuns),
      outer: try await verdict(outer.loop, outer.build, outerRuns)
    )
  }

  // MARK: One loop

  private func judge(_ loop: LoopScope) async throws(EngineError) -> LoopVerdict {
    let build = try await build(loop)
    return try await verdict(loop, build, try await firstRuns(loop, build))
  }

  private func resolve(_ loop: LoopScope) async throws(EngineError) {
    let dependencies = Dependencies(
      sandbox: sandbox, folder: loop.folder, scratch: sandbox.scratch + "/" + loop.scratch,
      manifest: loop.manifest)
    try await dependencies.resolve(loop: loop.scratch) {
      onActivity(.preparing("fetching dependencies"))
    }
  }

  private func builder(_ loop: LoopScope) -> JudgeBuild {
    JudgeBuild(
      sandbox: sandbox, folder: loop.folder, scratch: loop.scratch, limits: request.limits)
  }

  private func build(_ loop: LoopScope) async throws(EngineError) -> JudgeBuild.Outcome {
    if let ready = seed?.outcome(of: loop.loop) { return ready }
    let outcome = try await compile(loop)
    guard let seed, seed.isSuspected(of: LoopVerdict(judging: observation(loop, outcome, [])))
    else { return outcome }
    seed.discard(true)
    return try await compileFromNothing(loop)
  }

  private func compile(_ loop: LoopScope) async throws(EngineError) -> JudgeBuild.Outcome {
    onActivity(.compiling(loop.loop, done: 0, total: 0))
    let outcome = try await builder(loop).run { done, total in
      onActivity(.compiling(loop.loop, done: done, total: total))
    }
    SprintBlueprint.record(sandbox, folder: loop.folder, scratch: loop.scratch, after: outcome)
    return outcome
  }

  private func compileFromNothing(
    _ loop: LoopScope
  ) async throws(EngineError) -> JudgeBuild.Outcome {
    try await mend()
    builder(loop).clean()
    return try await compile(loop)
  }

  private func runner(_ loop: LoopScope) -> TestRun {
    TestRun(
      sandbox: sandbox, loop: loop.loop, folder: loop.folder,
      bundle: "\(sandbox.scratch)/\(loop.scratch)/debug/\(loop.manifest.name)PackageTests.xctest",
      selection: loop.selection, limits: request.limits)
  }

  /// Runs what was built; empty if there is nothing to run.
  private func firstRuns(
    _ loop: LoopScope, _ build: JudgeBuild.Outcome
  ) async throws(EngineError) -> [FrameworkRun] {
    guard build.succeeded, !loop.manifest.testTargets.isEmpty else { return [] }
    return try await run(loop)
  }

  /// Judges what was run; builds and runs once more where the build itself is in doubt.
  private func verdict(
    _ loop: LoopScope, _ build: JudgeBuild.Outcome, _ runs: [FrameworkRun]
  ) async throws(EngineError) -> LoopVerdict {
    let verdict = LoopVerdict(judging: observation(loop, build, runs))
    if runs.isEmpty { return verdict }
    if let seed, seed.isContradicted(by: verdict, in: loop.loop) {
      seed.discard(false)
      return try await freshVerdict(loop)
    }
    guard verdict.reason == .crashed else { return verdict }
    if try await mayBeStale(loop, build, verdict) { return try await freshVerdict(loop) }
    return try await naming(verdict, loop, build, runs)
  }

  /// Builds from nothing and judges that: nothing of what was built or run before counts any more.
  private func freshVerdict(_ loop: LoopScope) async throws(EngineError) -> LoopVerdict {
    let fresh = try await compileFromNothing(loop)
    guard fresh.succeeded else { return LoopVerdict(judging: observation(loop, fresh, [])) }
    let runs = try await run(loop)
    let verdict = LoopVerdict(judging: observation(loop, fresh, runs))
    guard verdict.reason == .crashed else { return verdict }
    return try await naming(verdict, loop, fresh, runs)
  }

  private func naming(
    _ verdict: LoopVerdict, _ loop: LoopScope, _ build: JudgeBuild.Outcome, _ runs: [FrameworkRun]
  ) async throws(EngineError) -> LoopVerdict {
    try await verdict.namingTheCulprit(
      among: runs, by: runner(loop), observing: { observation(loop, build, $0) })
  }

  private func run(_ loop: LoopScope) async throws(EngineError) -> [FrameworkRun] {
    // The bundle of an earlier build stays where no source of a test is left.
    let description = "\(sandbox.scratchFolder)/\(loop.scratch)/debug/description.json"
    if BuildDescription.tellsOfNoTests(at: description) { return [] }
    await beforeTests()
    onActivity(.testing(loop.loop, ended: 0, total: 0))
    return try await runner(loop).run { ended, total in
      onActivity(.testing(loop.loop, ended: ended, total: total))
    }
  }

  private func observation(
    _ loop: LoopScope, _ build: JudgeBuild.Outcome, _ runs: [FrameworkRun]
  ) -> LoopObservation {
    LoopObservation(
      loop: loop.loop, root: sandbox.root, buildSucceeded: build.succeeded,
      buildEnding: build.ending, buildConsole: build.console, buildSeconds: build.seconds,
      runs: runs)
  }

  private func verdict(
    onBroken completion: Completion, _ loop: Loop, root: String
  ) -> LoopVerdict {
    LoopVerdict(
      judging: LoopObservation(
        loop: loop, root: root, buildSucceeded: false,
        buildEnding: Ending(completion.ending, isolated: false),
        buildConsole: completion.errors.text, buildSeconds: completion.seconds))
  }

  // MARK: Second looks

  /// Whether SwiftPM's own bookkeeping may be to blame for a crash.
  ///
  /// It may use a stale incremental build after a type's layout changed across targets (FACTS 1). So
  /// the first crash of a tree that was built incrementally and did not end in one of Swift's own
  /// traps is looked at again after a clean build; once per tree.
  private func mayBeStale(
    _ loop: LoopScope, _ build: JudgeBuild.Outcome, _ verdict: LoopVerdict
  ) async throws(EngineError) -> Bool {
    let suspicious: Set<Int32> = [SIGSEGV, SIGBUS, SIGABRT, SIGILL, SIGTRAP]
    // One build may serve two loops at once: then its products are not ours alone to remove.
    guard subject.outerTarget == nil, build.wasIncremental, build.didCompile,
      let signal = verdict.signal, suspicious.contains(signal),
      !verdict.output.contains("Fatal error")
    else { return false }
    let note = URL(filePath: "\(sandbox.folders.notes)/cleaned-\(loop.scratch)")
    if (try? Data(contentsOf: note)) == Data(tree.utf8) { return false }
    try? Data(tree.utf8).write(to: note, options: .atomic)
    return true
  }

  /// Judges the acceptance tests of earlier steps alone if those of the present one do not compile.
  private func withoutPresentSuite(
    _ outer: LoopScope, _ verdict: LoopVerdict
  ) async throws(EngineError) -> LoopVerdict? {
    guard let file = verdict.presentSuite(of: subject) else { return nil }
    let path = URL(filePath: sandbox.folders.copy + "/" + file)
    let neighbours =
      (try? FileManager.default.contentsOfDirectory(atPath: path.deletingLastPathComponent().path))
      ?? []
    guard neighbours.contains(where: { $0.hasSuffix(".swift") && $0 != path.lastPathComponent })
    else { return nil }
    // Only in the copy; the next update of the mirror brings it back.
    let leaveOut = { @Sendable [mend] () async throws(EngineError) in
      try await mend()
      try? FileManager.default.removeItem(at: path)
    }
    try await leaveOut()
    var again = self
    again.seed = nil
    again.mend = leaveOut
    let earlier = try await again.judge(outer)
    return earlier.reason == .notBuilt ? nil : earlier
  }
}
