import Verdicts

/// The lane that answers first: compiles what changed itself, where it can prove that this is all.
struct SprintLane: TestLane {
  static let lane = Lane.sprint

  let context: RunContext
  /// Empty until the packages are known.
  private(set) var plan = SprintPlan()

  var root: String { sandbox.root }
  private var run: VerdictRun { context.run }
  private var sandbox: Sandbox { run.sandbox }
  private var names: TestFileNames {
    run.cutting.names(of: plan.tests.values.joined(), in: sandbox)
  }

  func prepared() async throws(EngineError) -> LanePreparation<SprintLane> {
    var lane = self
    let loops: [LoopScope]
    (lane.plan, loops) = try await Self.plan(
      for: run.request, in: sandbox, package: run.package.text, cutting: run.cutting)
    return .ready(lane, loops: loops, brokenOuter: nil)
  }

  /// Whether, and how, the lane serves the copy as it is.
  ///
  /// - Parameters:
  ///   - package: The learner's folder, absolute, links resolved.
  ///   - cutting: Whether tests may be compiled apart; a filter could name their file.
  /// - Throws: ``EngineError/notServed(because:)`` if it does not.
  static func plan(
    for request: RunRequest, in sandbox: Sandbox, package: String, cutting: TestCutting = .off
  ) async throws(EngineError) -> (SprintPlan, [LoopScope]) {
    let subject = request.subject
    guard subject.outerTarget == nil else {
      throw .notServed(because: "both loops are targets of one package")
    }
    var packages: [SprintPlan.Package] = []
    var loops: [LoopScope] = []
    let folders = [(Loop.inner, "")] + (subject.acceptance.map { [(.outer, $0)] } ?? [])
    let reader = ManifestReader(sandbox: sandbox, package: package)
    for (loop, folder) in folders {
      guard case .sound(let manifest) = try await reader.read(folder) else {
        throw .notServed(because: "a manifest cannot be read")
      }
      let own = try request.loop(loop, folder: folder, manifest)
      loops.append(own)
      packages.append(
        SprintPlan.Package(
          loop: loop, folder: folder, manifest: manifest,
          blueprint: SprintFolders(sandbox: sandbox).blueprint(own.scratch).content,
          key: SprintBlueprint.key(sandbox, folder: folder)))
    }
    let plan = try SprintPlan(
      packages, copy: sandbox.folders.copy, root: sandbox.root, package: package,
      cutting: request.filter == nil ? cutting : .off)
    return (plan, loops)
  }

  func build(_ loops: [LoopScope]) async throws(EngineError) -> [Loop: LoopBuild] {
    for loop in loops { run.hooks.onActivity(.compiling(loop.loop, done: 0, total: 0)) }
    var build = SprintBuild(sandbox: sandbox, limits: run.request.limits, plan: plan)
    let names = names
    return try await build.run().mapValues { build in
      var build = build
      build.console = names.restored(build.console)
      return build
    }
  }

  func runner(of loop: LoopScope) -> TestRun? {
    TestRun(
      sandbox: sandbox, loop: loop.loop, folder: loop.folder,
      bundle: "\(SprintFolders(sandbox: sandbox).inside)/\(SprintTools.runner(loop.loop))",
      lane: Self.lane, frameworks: [.swiftTesting], selection: loop.selection,
      limits: run.request.limits, names: names)
  }

  /// A wrong layout crashes too: what is put together of old and new parts must not say so.
  func rebuild(after loops: [JudgedLoop]) async throws(EngineError) -> [Loop: LoopBuild] {
    guard loops.contains(where: { $0.verdict.reason == .crashed && $0.build.isIncremental }) else {
      return [:]
    }
    try await context.undoTestWrites()
    SprintFolders(sandbox: sandbox).discard()
    return try await build(loops.map(\.scope))
  }

  func leavingOut(_ file: String) async throws(EngineError) -> SprintLane? {
    guard let earlier = plan.earlier(without: file) else { return nil }
    try await context.undoTestWrites()
    var lane = self
    lane.plan = earlier
    return lane
  }
}
