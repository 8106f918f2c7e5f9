import Files
import Foundation
import Processes
import Verdicts

/// The authority on lights: does what `swift test` does, in its halves.
struct JudgeLane: TestLane {
  static let lane = Lane.judge

  private let context: RunContext
  /// What the scratch began with, if this run is its first.
  private var seed: ScratchSeed?
  /// The run's, which shows the packages on which this one depends as soon as they are known.
  private var sandbox: Sandbox
  /// A file of the copy that is left out.
  private var leftOut: BytePath?

  /// A lane that knows nothing of the packages yet.
  init(_ context: RunContext, seed: ScratchSeed?) {
    self.context = context
    self.seed = seed
    sandbox = context.run.sandbox
  }

  var root: String { sandbox.root }
  private var run: VerdictRun { context.run }
  private var request: RunRequest { run.request }
  private var subject: Subject { request.subject }

  // MARK: Packages

  func prepared() async throws(EngineError) -> LanePreparation<JudgeLane> {
    if let hidden = OutwardLinks(in: sandbox.folders.copy).findings(hasOuterLoop: hasOuterLoop) {
      return .answered(hidden)
    }
    run.hooks.onActivity(.preparing("reading the package"))
    let reader = ManifestReader(
      sandbox: sandbox, package: run.package.text,
      deadline: min(.seconds(60), request.limits.buildDeadline))
    let inner: Manifest
    switch try await reader.read() {
    case .sound(let manifest): inner = manifest
    case .broken(let completion, let root):
      // The acceptance package depends on this one: it cannot be built either, and its loop would
      // only repeat the same message.
      let outer = hasOuterLoop ? LoopVerdict(reason: .notBuilt) : nil
      return .answered(
        RunFindings(inner: verdict(onBroken: completion, .inner, root: root), outer: outer))
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
      return .answered(hidden)
    }

    let local = try await reader.localPackages(of: [inner] + (outer.map { [$0] } ?? []))
    await run.hooks.onLocalPackages(local.sorted().map { URL(filePath: $0) })
    var lane = self
    lane.sandbox.place = SandboxPlace(package: run.package.text, dependencies: local)
    if !sandbox.isolation.isIsolated {
      try sandbox.folders.link(local, nextTo: run.package.text)
    }

    let hasty = HastySaves(note: BytePath("\(sandbox.folders.notes)/local-saves"))
    if try hasty.happened(in: local) { JudgeBuild.clean(sandbox) }

    var loops = [try request.loop(.inner, folder: "", inner)]
    if let target = subject.outerTarget {
      loops = try loopsOfOnePackage(loops[0], outerTarget: target)
    } else if let outer, let acceptance = subject.acceptance {
      loops.append(try request.loop(.outer, folder: acceptance, outer))
    }
    for loop in loops where loop.hasOwnScratch { try await lane.fetchDependencies(of: loop) }
    return .ready(lane, loops: loops, brokenOuter: brokenOuter)
  }

  private var hasOuterLoop: Bool { subject.acceptance != nil || subject.outerTarget != nil }

  /// The loops of one package whose tests are divided by module.
  private func loopsOfOnePackage(
    _ whole: LoopScope, outerTarget: String
  ) throws(EngineError) -> [LoopScope] {
    let targets = whole.manifest.testTargets.map(\.name)
    guard targets.contains(outerTarget) else { throw .noTestTarget(outerTarget, present: targets) }
    var inner = whole
    inner.selection.keep(module: outerTarget, only: false)
    var selection = TestSelection()
    selection.keep(module: outerTarget, only: true)
    try selection.narrow(to: request.filter)
    return [
      inner,
      LoopScope(loop: .outer, folder: "", manifest: whole.manifest, selection: selection),
    ]
  }

  private func fetchDependencies(of loop: LoopScope) async throws(EngineError) {
    let dependencies = Dependencies(
      sandbox: sandbox, folder: loop.folder, scratch: sandbox.scratch + "/" + loop.scratch,
      manifest: loop.manifest)
    try await dependencies.resolve(loop: loop.scratch) {
      run.hooks.onActivity(.preparing("fetching dependencies"))
    }
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

  // MARK: Builds and tests

  func build(_ loops: [LoopScope]) async throws(EngineError) -> [Loop: LoopBuild] {
    var builds: [Loop: LoopBuild] = [:]
    // In their order: the outer loop depends on the inner one, or is built with it.
    for loop in loops {
      builds[loop.loop] = loop.hasOwnScratch ? try await build(loop) : builds[.inner]
    }
    return builds
  }

  private func build(_ loop: LoopScope) async throws(EngineError) -> LoopBuild {
    if let ready = seed?.build(of: loop.loop) { return ready }
    let build = try await compile(loop)
    let seen = JudgedLoop(scope: loop, build: build, verdict: LoopVerdict(reason: .notBuilt))
      .observation(of: [], root: sandbox.root)
    guard let seed, seed.isSuspected(of: LoopVerdict(judging: seen)) else { return build }
    seed.discard(true)
    return try await compileFromNothing(loop)
  }

  private func compile(_ loop: LoopScope) async throws(EngineError) -> LoopBuild {
    let report = run.hooks.onActivity
    report(.compiling(loop.loop, done: 0, total: 0))
    let judgeBuild = JudgeBuild(
      sandbox: sandbox, folder: loop.folder, scratch: loop.scratch, limits: request.limits)
    let build = try await judgeBuild.run { done, total in
      report(.compiling(loop.loop, done: done, total: total))
    }
    SprintBlueprint.record(sandbox, folder: loop.folder, scratch: loop.scratch, after: build)
    return build
  }

  private func compileFromNothing(_ loop: LoopScope) async throws(EngineError) -> LoopBuild {
    try await undoTestWrites()
    JudgeBuild.clean(sandbox, scratches: [loop.scratch])
    return try await compile(loop)
  }

  func runner(of loop: LoopScope) -> TestRun? {
    // The bundle of an earlier build stays where no source of a test is left.
    let products = "\(sandbox.scratchFolder)/\(loop.scratch)/debug"
    guard !loop.manifest.testTargets.isEmpty,
      !BuildDescription.hasNoTests(at: "\(products)/description.json")
    else { return nil }
    return TestRun(
      sandbox: sandbox, loop: loop.loop, folder: loop.folder,
      bundle: "\(sandbox.scratch)/\(loop.scratch)/debug/\(loop.manifest.name)PackageTests.xctest",
      selection: loop.selection, limits: request.limits)
  }

  // MARK: Second looks

  func rebuild(after loops: [JudgedLoop]) async throws(EngineError) -> [Loop: LoopBuild] {
    var builds: [Loop: LoopBuild] = [:]
    for judged in loops where !judged.runs.isEmpty {
      let loop = judged.scope
      if let seed, seed.isContradicted(by: judged.verdict, in: loop.loop) {
        seed.discard(false)
      } else if !mayBeStale(judged) {
        continue
      }
      builds[loop.loop] = try await compileFromNothing(loop)
    }
    return builds
  }

  /// Whether SwiftPM's own bookkeeping may be to blame for a crash.
  ///
  /// It may use a stale incremental build after a type's layout changed across targets. So the first
  /// crash of a tree that was built incrementally and did not end in one of Swift's own traps is
  /// looked at again after a clean build; once per tree.
  private func mayBeStale(_ judged: JudgedLoop) -> Bool {
    let suspicious: Set<Int32> = [SIGSEGV, SIGBUS, SIGABRT, SIGILL, SIGTRAP]
    // One build may serve two loops at once: then its products are not ours alone to remove.
    guard judged.verdict.reason == .crashed, subject.outerTarget == nil, judged.build.isIncremental,
      let signal = judged.verdict.signal, suspicious.contains(signal),
      !judged.verdict.output.contains("Fatal error")
    else { return false }
    let note = BytePath("\(sandbox.folders.notes)/cleaned-\(judged.scope.scratch)")
    let tree = Array(context.tree.utf8)
    if Disk.read(note) == tree { return false }
    try? AtomicFile.write(tree, to: note, isLasting: false)
    return true
  }

  func leavingOut(_ file: String) async throws(EngineError) -> JudgeLane? {
    let path = BytePath("\(sandbox.folders.copy)/\(file)")
    let others = Disk.names(in: path.parent).filter { $0 != path.name }
    guard others.contains(where: { $0.text.hasSuffix(".swift") }) else { return nil }
    var lane = self
    lane.seed = nil
    lane.leftOut = path
    try await lane.undoTestWrites()
    return lane
  }

  private func undoTestWrites() async throws(EngineError) {
    try await context.undoTestWrites()
    // Only in the copy; the next update of the mirror brings it back.
    if let leftOut { Disk.remove(leftOut) }
  }
}

extension OutwardLinks {
  /// The verdict on a package with such links: it cannot be built; nil if there are none.
  fileprivate func findings(hasOuterLoop: Bool) -> RunFindings? {
    guard !isEmpty else { return nil }
    let diagnostics = paths.map { path in
      Diagnostic(
        loop: path.hasPrefix("Acceptance/") ? .outer : .inner,
        message: "\(path) is a link that leads out of the package, where tests cannot follow it; "
          + "put a copy of the file in its place", file: path)
    }
    let inner = diagnostics.filter { $0.loop == .inner }
    return RunFindings(
      inner: LoopVerdict(reason: .notBuilt, diagnostics: inner.isEmpty ? diagnostics : inner),
      outer: hasOuterLoop
        ? LoopVerdict(reason: .notBuilt, diagnostics: diagnostics.filter { $0.loop == .outer })
        : nil)
  }
}
