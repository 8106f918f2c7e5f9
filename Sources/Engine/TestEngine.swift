public import Foundation
public import Verdicts

/// The authority on lights: builds and tests a private copy of a package, as `swift test` would.
///
/// `swift test` is done in its halves, the build and the started test bundle, to tell deadlines,
/// signals and reasons apart. One run at a time works on a workspace, whoever asks for it, in this
/// process or another; the next one waits.
public actor TestEngine {
  /// Told the private copy, the digest of its content, and the files that changed since the last run.
  public typealias CopyObserver =
    @Sendable (_ copy: URL, _ digest: String, _ changed: [String]) async -> Void

  /// The toolchain that builds.
  public nonisolated let toolchain: Toolchain
  /// Tandem's cache folder.
  public nonisolated let cache: URL

  private let seeding: ScratchSeeding
  private var probed: Isolation?
  private var mirrors: [String: Mirror] = [:]
  /// Why the sprint lane rests, by the folder of a workspace's runs.
  private var resting: [String: String] = [:]

  /// Makes a judge; nothing is started or written yet.
  ///
  /// - Parameters:
  ///   - toolchain: The toolchain that builds.
  ///   - cache: Tandem's cache folder, such as `~/.cache/tandem`.
  ///   - onNotice: Told, as a sentence for the learner, what does not stop a run but makes it slower:
  ///     a disk too full for a template.
  public init(
    toolchain: Toolchain, cache: URL,
    onNotice: @escaping @Sendable (_ sentence: String) -> Void = { _ in }
  ) {
    self.init(
      toolchain: toolchain, cache: cache,
      seeding: ScratchSeeding(
        toolchain: toolchain, shelf: TemplateShelf(cache: cache),
        modules: ModuleStore(cache: cache, toolchain: toolchain), onNotice: onNotice))
  }

  /// Makes a judge whose first builds begin with what one chooses.
  init(toolchain: Toolchain, cache: URL, seeding: ScratchSeeding) {
    self.toolchain = toolchain
    self.cache = cache
    self.seeding = seeding
  }

  /// How far this machine can isolate runs; found out once.
  public func isolation() async -> Isolation {
    if let probed { return probed }
    let found = await Isolation.probe()
    probed = found
    return found
  }

  /// Judges a package.
  ///
  /// - Parameters:
  ///   - request: What to judge, and how.
  ///   - onActivity: Told what goes on, for a progress line; called from any thread.
  ///   - onCopy: Given the private copy as soon as it is up to date, to keep its content. It runs
  ///     beside the first compiler, and no test starts before it has returned. It is called again if
  ///     the learner saved between the sprint lane's answer and the judge's turn.
  ///   - onAnswer: Told the sprint lane's answer, unconfirmed, if it has one. If its tree is not that
  ///     of the returned verdict, the learner saved meanwhile.
  ///   - onLocalPackages: Told the folders outside of the package on which it depends, ordered by path,
  ///     before anything is built of them: what is saved there changes the light, too. Only the judge
  ///     tells them; the sprint lane serves no package that has any.
  ///   - beforeFirstBuild: Called when the judge is about to build a workspace for the first time and
  ///     no template is at hand. One that is being made when it returns is waited for.
  /// - Returns: The judge's verdict; with ``LaneChoice/sprint`` the sprint lane's if it has one.
  /// - Throws: ``EngineError`` if no verdict could be found. When the task is cancelled it is
  ///   ``EngineError/cancelled``, thrown after everything that was started is gone.
  public func judge(
    _ request: RunRequest, onActivity: @escaping @Sendable (Activity) -> Void = { _ in },
    onCopy: @escaping CopyObserver = { _, _, _ in },
    onAnswer: @escaping @Sendable (Verdict) -> Void = { _ in },
    onLocalPackages: @escaping @Sendable ([URL]) async -> Void = { _ in },
    beforeFirstBuild: @escaping @Sendable () async -> Void = {}
  ) async throws(EngineError) -> Verdict {
    let start = ContinuousClock.now
    let root = request.subject.root.resolvingSymlinksInPath()
    let package = BytePath(root)
    guard FileManager.default.fileExists(atPath: package.text + "/Package.swift") else {
      throw .noPackage(package.text)
    }
    let isolation = try await isolation().granted(request.isolation)
    let folders = RunFolders(cache: cache, workspace: package)
    try folders.make()
    let lock = try await RunLock(folders.lock)
    folders.claim(for: package)
    try folders.clear()
    let site = BuildSite(
      folders: folders, root: root, package: package, isIsolated: isolation.isIsolated,
      beforeFirstBuild: beforeFirstBuild)
    var seed = try quickSeed(site, request, onActivity)
    if seed == nil { seed = try await self.seed(site, request, onActivity) }
    let sandbox = Sandbox(
      toolchain: toolchain, isolation: isolation, folders: folders,
      environment: request.environment)
    let update = { @Sendable [self] () async throws(EngineError) in
      try await self.update(site, request)
    }
    let content = try await update()
    seed?.promise(tree: content.digest, to: request)
    seed?.start?.tell(sandbox)
    let turn = Turn(
      request: request, sandbox: sandbox, package: package.text, start: start, content: content,
      seed: seed, update: update, onActivity: onActivity, onCopy: onCopy,
      onLocalPackages: onLocalPackages)
    let verdict = try await verdict(of: turn, at: site, onCopy: onCopy, onAnswer: onAnswer)
    // Held to here: whoever waits for it may change copy and scratch from now on.
    _ = consume lock
    return verdict
  }

  /// Where a run takes place.
  private struct BuildSite {
    let folders: RunFolders
    let root: URL
    /// The same folder as bytes.
    let package: BytePath
    let isIsolated: Bool
    let beforeFirstBuild: @Sendable () async -> Void
  }

  /// Lets the lanes answer that the request asks for.
  private func verdict(
    of first: Turn, at site: BuildSite, onCopy: @escaping CopyObserver,
    onAnswer: @Sendable (Verdict) -> Void
  ) async throws(EngineError) -> Verdict {
    let request = first.request
    let base = site.folders.base
    // What a template has built already needs no quicker way: the judge answers at once.
    let isBuilt = request.lane == .auto && first.seed?.promisesEverything == true
    guard request.lane != .judge, resting[base] == nil, !isBuilt else {
      return try await first.lastVerdict(onCopy: onCopy)
    }
    let answer = try await first.answer()
    if let answer {
      if request.lane == .sprint { return answer }
      onAnswer(answer)
    }
    var seed = first.seed
    if seed?.start != nil { seed = try await self.seed(site, request, first.onActivity) ?? seed }
    // Its tests may have written into the copy. This mends it, or finds what was saved meanwhile.
    let content = try await first.update()
    seed?.promise(tree: content.digest, to: request)
    let isSame = content.digest == first.content.digest
    let turn = isSame ? first.beginning(with: seed) : first.again(content, seed, onCopy: onCopy)
    let isIncremental = JudgeBuild.hasProducts(in: turn.sandbox)
    var verdict = try await turn.lastVerdict(onCopy: onCopy)
    // One of both is wrong, and it may be what SwiftPM made of an earlier build.
    if let answer, isIncremental, answer.isContradicted(by: verdict) {
      verdict = try await turn.freshVerdict(onCopy: onCopy)
    }
    if let answer, answer.isContradicted(by: verdict) {
      resting[base] = "its last answer was not the judge's"
      SprintFolders(sandbox: first.sandbox).discard()
    }
    return verdict
  }

  /// Gives a scratch in which nothing was built yet what lets it be answered at once.
  private func quickSeed(
    _ site: BuildSite, _ request: RunRequest, _ onActivity: @Sendable (Activity) -> Void
  ) throws(EngineError) -> ScratchSeed? {
    guard site.isIsolated else { return nil }
    let mayStart = request.lane != .judge && resting[site.folders.base] == nil
    let seed = try seeding.quickSeed(
      site.folders, for: request.subject, at: site.package, mayStart: mayStart,
      onActivity: onActivity)
    // With a template, the copy is another one now than the mirror remembers.
    if seed?.template != nil { mirrors[site.folders.base] = nil }
    return seed
  }

  /// Gives a scratch in which nothing was built yet its head start, however long that takes.
  private func seed(
    _ site: BuildSite, _ request: RunRequest, _ onActivity: @Sendable (Activity) -> Void
  ) async throws(EngineError) -> ScratchSeed? {
    guard site.isIsolated, seeding.nothingIsBuilt(in: site.folders) else { return nil }
    await site.beforeFirstBuild()
    let seed = try await seeding.seed(
      site.folders, for: request.subject, at: site.package, onActivity: onActivity)
    // The copy is another one now than the mirror remembers.
    if seed?.template != nil { mirrors[site.folders.base] = nil }
    return seed
  }

  /// Brings the copy up to date and names its content.
  private func update(
    _ site: BuildSite, _ request: RunRequest
  ) throws(EngineError) -> Mirror.Update {
    let folders = site.folders
    let resolved = "Package.resolved"
    let kept = [resolved] + (request.subject.acceptance.map { ["\($0)/\(resolved)"] } ?? [])
    var mirror =
      mirrors[folders.base]
      ?? Mirror(of: site.root, at: URL(filePath: folders.copy), keeping: Set(kept))
    defer { mirrors[folders.base] = mirror }
    do {
      return try mirror.update()
    } catch {
      // Moved or deleted while the trainer is running: that has a sentence of its own.
      let manifest = site.package.appending(BytePath("Package.swift"))
      throw FileStamp(at: manifest) == nil ? .noPackage(site.package.text) : .disk(error)
    }
  }

  /// Why the sprint lane does not serve a package as it was judged last; nil if it does.
  ///
  /// - Returns: A sentence for the learner.
  public func sprintRefusal(
    for subject: Subject, isolation mode: IsolationMode = .auto,
    environment: [String: String] = [:]
  ) async -> String? {
    let package = BytePath(subject.root.resolvingSymlinksInPath())
    let folders = RunFolders(cache: cache, workspace: package)
    func sentence(_ reason: String) -> String { "The judge answers alone, because \(reason)." }
    if let reason = resting[folders.base] { return sentence(reason) }
    guard let isolation = try? await isolation().granted(mode),
      FileManager.default.fileExists(atPath: folders.copy)
    else { return sentence("it has to build the package once first") }
    let sandbox = Sandbox(
      toolchain: toolchain, isolation: isolation, folders: folders, environment: environment)
    let request = RunRequest(run: RunID(rawValue: "status"), subject: subject)
    do throws(SprintFailure) {
      _ = try await SprintLane(sandbox: sandbox, package: package.text).preparation(for: request)
      return nil
    } catch {
      return sentence(error.reason)
    }
  }
}

extension Verdict {
  /// Whether another verdict says something else about the same files.
  fileprivate func isContradicted(by other: Verdict) -> Bool {
    tree == other.tree && !agrees(with: other)
  }
}
