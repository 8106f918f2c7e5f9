import Files
import Foundation
import Verdicts

/// Brings the products of a plan up to date: libraries first, then the tests of both loops together.
///
/// It asks the state what has to be made next until nothing is left: what a wave of steps finds out,
/// such as a changed interface, decides on the next one.
struct SprintBuild: Sendable {
  let sandbox: Sandbox
  let limits: Limits
  let plan: SprintPlan
  /// What is there; written down before and after each wave.
  private(set) var state: SprintState
  /// Whether products of an earlier run are used.
  private var isIncremental = false
  /// What the compiler reported about the modules that it compiled this time.
  private var consoles: [String: String] = [:]

  private var folders: SprintFolders { SprintFolders(sandbox: sandbox) }
  private var tools: SprintTools {
    SprintTools(sandbox: sandbox, packageLibraries: plan.libraries)
  }

  /// Prepares a build; products of another toolchain are thrown away.
  init(sandbox: Sandbox, limits: Limits, plan: SprintPlan) {
    self.sandbox = sandbox
    self.limits = limits
    self.plan = plan
    let folders = SprintFolders(sandbox: sandbox)
    if let state = SprintState.read(folders.state, for: sandbox.toolchain) {
      self.state = state
    } else {
      folders.discard()
      state = SprintState(toolchain: sandbox.toolchain)
    }
  }

  /// Builds what has to be built, and returns for each loop what became of it.
  mutating func run() async throws(EngineError) -> [Loop: LoopBuild] {
    let start = ContinuousClock.now
    isIncremental = !state.products.isEmpty
    consoles = [:]
    state.made = []
    try prepare()
    let wave = SprintWave(sandbox: sandbox, limits: limits)
    while true {
      let groups = nextGroups()
      if groups.isEmpty { break }
      for group in groups { state.begin(group) }
      try state.write(folders.state)
      guard let results = try await wave.run(groups) else {
        throw .notServed(because: "building took too long")
      }
      for (group, outcomes) in zip(groups, results) { try record(outcomes, of: group) }
    }
    try state.write(folders.state)
    let seconds = start.duration(to: .now) / .seconds(1)
    var builds: [Loop: LoopBuild] = [:]
    for loop in plan.tests.keys { builds[loop] = build(of: loop, seconds: seconds) }
    return builds
  }

  private func prepare() throws(EngineError) {
    let modules = plan.libraries + plan.tests.values.flatMap { $0 }
    let parts = modules.flatMap(\.sources).compactMap { source in
      source.part.map { (text: source.text, place: $0.place) }
    }
    let kept = Set(parts.compactMap { $0.place.split(separator: "/").first.map(String.init) })
    try folders.make(
      [SprintFolders.modules, SprintFolders.libraries] + kept + modules.map(\.id))
    for part in parts { try write(part.text, to: "\(folders.outside)/\(part.place)") }
    try write(
      SprintTools.runnerText, to: "\(folders.outside)/\(SprintTools.runnerSource)")
  }

  /// Makes sure that a file holds a text.
  private func write(_ text: String, to path: String) throws(EngineError) {
    let (bytes, path) = (Array(text.utf8), BytePath(path))
    guard Disk.read(path) != bytes else { return }
    try EngineError.wrapping { () throws(DiskError) in
      try AtomicFile.write(bytes, to: path, isLasting: false)
    }
  }

  // MARK: What to do

  /// The libraries that can be compiled now or, when all of them are, the tests.
  private func nextGroups() -> [SprintGroup] {
    let stale = plan.libraries.filter(needsWork)
    let waiting = Set(stale.map(\.name))
    let ready = stale.filter { waiting.isDisjoint(with: $0.imports) }
    guard ready.isEmpty else {
      return ready.map { library in
        SprintGroup(
          modules: [library], first: [tools.compile(library)], then: [tools.link(library)])
      }
    }
    return plan.tests.keys.sorted { $0 == .inner && $1 != .inner }.compactMap(testGroup)
  }

  /// Whether a module is out of date and not already known to be broken.
  private func needsWork(_ module: SprintModule) -> Bool {
    state.key(of: module) != nil && state.failure(of: module) == nil
      && state.work(for: module) != .nothing
  }

  private func testGroup(of loop: Loop) -> SprintGroup? {
    let modules = plan.tests[loop] ?? []
    guard modules.allSatisfy({ state.key(of: $0) != nil }) else { return nil }
    var group = SprintGroup(modules: modules.filter(needsWork), loop: loop)
    group.first = group.modules.flatMap(steps)
    let objects = objects(of: modules)
    if modules.allSatisfy({ state.failure(of: $0) == nil }),
      !group.first.isEmpty || state.linked[loop.rawValue] != objects
    {
      group.then = [tools.link(objects, of: modules, as: loop)]
      let runner = "\(folders.outside)/\(SprintTools.runner(loop))"
      if let tests = modules.first, !FileManager.default.fileExists(atPath: runner) {
        group.then.append(tools.buildRunner(loop, like: tests))
      }
    }
    return group.first.isEmpty && group.then.isEmpty ? nil : group
  }

  private func objects(of modules: [SprintModule]) -> [String] {
    modules.flatMap { module in module.sources.map { tools.object(module, $0.path) } }
  }

  private func steps(for tests: SprintModule) -> [SprintStep] {
    switch state.work(for: tests) {
    case .nothing: []
    case .files(let files, let checkingInterface):
      batches(of: changed(files, of: tests))
        .map { tools.compile(tests, only: $0) }
        + (checkingInterface ? [tools.emitInterface(tests)] : [])
    case .whole:
      batches(of: tests.sources).map { tools.compile(tests, only: $0) }
        + (hasInterface(tests) ? [tools.emitInterface(tests)] : [])
    }
  }

  /// The files to compile; if none is left of those that changed, a small one stands for them.
  private func changed(_ files: Set<String>, of tests: SprintModule) -> [SprintSource] {
    let changed = tests.sources.filter { files.contains($0.path) }
    // A compiler that is given no file compiles them all, into a place of its own choice.
    let least = tests.sources.min { $0.text.utf8.count < $1.text.utf8.count }
    return changed.isEmpty ? least.map { [$0] } ?? [] : changed
  }

  /// Whether a change in one file can ever depend on the module's interface.
  private func hasInterface(_ tests: SprintModule) -> Bool {
    tests.sources.count > 1 && !tests.sources.allSatisfy { $0.outline != nil }
  }

  /// Divides files evenly among the processors.
  private func batches(of sources: [SprintSource]) -> [Set<String>] {
    // The rest of a file whose tests are cut out is next to nothing.
    let heavy = max(sources.count { $0.part?.isUnreferenced != false }, 1)
    let count = min(heavy, ProcessInfo.processInfo.activeProcessorCount)
    var batches = Array(repeating: (files: Set<String>(), size: 0), count: count)
    for source in sources.sorted(by: { $0.text.utf8.count > $1.text.utf8.count }) {
      guard let least = batches.indices.min(by: { batches[$0].size < batches[$1].size }) else {
        continue
      }
      batches[least].files.insert(source.path)
      batches[least].size += source.text.utf8.count
    }
    return batches.map(\.files)
  }

  // MARK: What became of it

  private mutating func record(
    _ outcomes: [SprintStepOutcome], of group: SprintGroup
  ) throws(EngineError) {
    var allCompiled = true
    for module in group.modules {
      let own = outcomes.filter { $0.step.module == module.id }
      let console = own.map(\.console).joined()
      consoles[module.id] = console
      if own.allSatisfy({ $0.status == 0 }) {
        let isComplete = try state.record(module, interface: interface(of: module, own))
        allCompiled = allCompiled && isComplete
      } else {
        // A compiler that died, or failed without a word, is not a verdict on the learner's code.
        guard own.allSatisfy({ $0.status == 0 || $0.status == 1 }), console.contains("error: "),
          !console.contains(DiskSpace.wordOfFullDisk)
        else { throw .notServed(because: "the compiler failed on \(module.name)") }
        state.failures[module.id] = state.key(of: module).map { .init(key: $0, console: console) }
        allCompiled = false
      }
    }
    let links = outcomes.filter { $0.step.purpose == .linked }
    guard allCompiled, !links.isEmpty else { return }
    guard links.allSatisfy({ $0.status == 0 }) else { throw .notServed(because: "linking failed") }
    if let loop = group.loop, let modules = plan.tests[loop] {
      state.linked[loop.rawValue] = objects(of: modules)
    }
  }

  /// The fingerprint of the module file that was made; nil if none was to be made.
  private func interface(
    of module: SprintModule, _ outcomes: [SprintStepOutcome]
  ) throws(EngineError) -> String? {
    let path: String
    if module.loop == nil {
      path = tools.module(module)
    } else {
      guard outcomes.contains(where: { $0.step.purpose == .interface }) else { return nil }
      path = tools.interface(module)
    }
    guard let bytes = Disk.read(BytePath("\(folders.outside)/\(path)")) else {
      throw .notServed(because: "the compiler wrote no module for \(module.name)")
    }
    return Fingerprint(of: bytes).hex
  }

  private func build(of loop: Loop, seconds: Double) -> LoopBuild {
    let tests = plan.tests[loop] ?? []
    // SwiftPM builds all targets of the package itself, but of another one only what is needed.
    let needed = Set(tests.flatMap(\.imports))
    let libraries = plan.libraries.filter { loop == .inner || needed.contains($0.name) }
    let broken = (libraries + tests).compactMap { state.failure(of: $0)?.console }
    let said = (libraries + tests).compactMap { consoles[$0.id] }
    return LoopBuild(
      succeeded: broken.isEmpty, ending: .exited(broken.isEmpty ? 0 : 1),
      console: (broken.isEmpty ? said : broken).joined(), seconds: seconds,
      isIncremental: isIncremental)
  }
}
