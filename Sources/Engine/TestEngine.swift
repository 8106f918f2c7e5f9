import Files
public import Foundation
public import Verdicts

/// Runs the tests of a package: the sprint lane answers first, the judge's verdict counts.
///
/// Both build and test a private copy. One run at a time works on a workspace, whether this process
/// or another asks for it; the next one waits.
public actor TestEngine {
  /// The toolchain that builds.
  public nonisolated let toolchain: Toolchain
  /// Tandem's cache folder.
  public nonisolated let cache: URL

  private let scratchFiller: ScratchFiller
  private let cutting: TestCutting
  private var probed: Isolation?
  /// The private copies, by the folder of a workspace's runs.
  private var copies: [String: PrivateCopy] = [:]

  /// Makes an engine; nothing is started or written yet.
  ///
  /// - Parameters:
  ///   - toolchain: The toolchain that builds.
  ///   - cache: Tandem's cache folder, such as `~/.cache/tandem`.
  ///   - cutsTests: Whether the sprint lane may compile each test apart from its file.
  ///   - onNotice: Receives, as a sentence for the learner, what makes a run slower without ending it:
  ///     a disk too full for a template.
  public init(
    toolchain: Toolchain, cache: URL, cutsTests: Bool = true,
    onNotice: @escaping @Sendable (_ sentence: String) -> Void = { _ in }
  ) {
    self.init(
      toolchain: toolchain, cache: cache,
      scratchFiller: ScratchFiller(
        toolchain: toolchain, shelf: TemplateShelf(cache: cache),
        modules: ModuleStore(cache: cache, toolchain: toolchain), onNotice: onNotice),
      cutting: cutsTests ? .on : .off)
  }

  /// Makes an engine whose first builds begin with what one chooses.
  init(
    toolchain: Toolchain, cache: URL, scratchFiller: ScratchFiller, cutting: TestCutting = .on
  ) {
    self.toolchain = toolchain
    self.cache = cache
    self.scratchFiller = scratchFiller
    self.cutting = cutting
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
  ///   - hooks: What to report on the way.
  /// - Returns: The judge's verdict; with ``LaneChoice/sprint`` the sprint lane's if it has one.
  /// - Throws: ``EngineError`` if no verdict could be found. When the task is cancelled it is
  ///   ``EngineError/cancelled``, thrown after everything that was started is gone.
  public func judge(
    _ request: RunRequest, hooks: RunHooks = RunHooks()
  ) async throws(EngineError) -> Verdict {
    let start = ContinuousClock.now
    let package = BytePath(request.subject.root.resolvingSymlinksInPath())
    guard FileManager.default.fileExists(atPath: package.text + "/Package.swift") else {
      throw .noPackage(package.text)
    }
    let isolation = try await isolation().granted(request.isolation)
    let folders = RunFolders(cache: cache, workspace: package)
    try folders.make()
    let lock = try await RunLock(folders.lock)
    folders.claim(for: package)
    try folders.clear()
    let sandbox = Sandbox(
      toolchain: toolchain, isolation: isolation, folders: folders,
      environment: request.environment)
    let copy = copies[folders.base] ?? PrivateCopy(of: request.subject, in: folders)
    copies[folders.base] = copy
    let verdict = try await VerdictRun(
      request: request, hooks: hooks, sandbox: sandbox, package: package, copy: copy,
      scratchFiller: scratchFiller, cutting: cutting, start: start
    ).verdict()
    // Held to here: the next run may change copy and scratch from now on.
    _ = consume lock
    return verdict
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
    if let reason = await copies[folders.base]?.sprintRest { return sentence(reason) }
    guard let isolation = try? await isolation().granted(mode),
      FileManager.default.fileExists(atPath: folders.copy)
    else { return sentence("it has to build the package once first") }
    let sandbox = Sandbox(
      toolchain: toolchain, isolation: isolation, folders: folders, environment: environment)
    let request = RunRequest(run: RunID(rawValue: "status"), subject: subject)
    do throws(EngineError) {
      _ = try await SprintLane.plan(for: request, in: sandbox, package: package.text)
      return nil
    } catch .notServed(let reason) {
      return sentence(reason)
    } catch {
      return sentence("of an error: \(error)")
    }
  }
}
