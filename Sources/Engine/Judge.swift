public import Foundation
public import Verdicts

/// The authority on lights: builds and tests a private copy of a package, as `swift test` would.
///
/// `swift test` is done in its halves, the build and the started test bundle, to tell deadlines,
/// signals and reasons apart. One run at a time works on a workspace, whoever asks for it, in this
/// process or another; the next one waits.
public actor Judge {
  /// The toolchain that builds.
  public nonisolated let toolchain: Toolchain
  /// Tandem's cache folder.
  public nonisolated let cache: URL

  private var probed: Isolation?
  private var mirrors: [String: Mirror] = [:]

  /// Makes a judge; nothing is started or written yet.
  ///
  /// - Parameter cache: Tandem's cache folder, such as `~/.cache/tandem`.
  public init(toolchain: Toolchain, cache: URL) {
    self.toolchain = toolchain
    self.cache = cache
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
  /// - Throws: ``EngineError`` if no verdict could be found. When the task is cancelled it is
  ///   ``EngineError/cancelled``, thrown after everything that was started is gone.
  public func judge(
    _ request: JudgeRequest, onActivity: @escaping @Sendable (Activity) -> Void = { _ in }
  ) async throws(EngineError) -> Verdict {
    let start = ContinuousClock.now
    let root = request.subject.root.resolvingSymlinksInPath()
    let package = BytePath(root)
    guard FileManager.default.fileExists(atPath: package.text + "/Package.swift") else {
      throw .noPackage(package.text)
    }
    let isolation = try await isolation().granted(request.isolation)
    let folders = JudgeFolders(cache: cache, workspace: package)
    try folders.make()
    let lock = try await JudgeLock(folders.lock)
    try folders.clear()
    let tree = try update(root, folders, acceptance: request.subject.acceptance)
    var run = JudgeRun(
      request: request,
      sandbox: Sandbox(
        toolchain: toolchain, isolation: isolation, folders: folders,
        environment: request.environment),
      package: package.text, tree: tree, onActivity: onActivity)
    let findings = try await run.findings()
    guard !Task.isCancelled else { throw .cancelled }
    // Held to here: whoever waits for it may change copy and scratch from now on.
    _ = consume lock
    return Verdict(
      run: request.run, lane: .judge, confirmed: true, isolated: isolation.isIsolated,
      seconds: start.duration(to: .now) / .seconds(1), tree: tree, inner: findings.inner,
      outer: findings.outer, regressions: findings.regressions)
  }

  /// Brings the copy up to date and names its content.
  private func update(
    _ root: URL, _ folders: JudgeFolders, acceptance: String?
  ) throws(EngineError) -> String {
    let resolved = "Package.resolved"
    let kept = [resolved] + (acceptance.map { ["\($0)/\(resolved)"] } ?? [])
    var mirror =
      mirrors[folders.base]
      ?? Mirror(of: root, at: URL(filePath: folders.copy), keeping: Set(kept))
    defer { mirrors[folders.base] = mirror }
    do {
      return try mirror.update().digest
    } catch {
      throw .disk(error)
    }
  }
}
