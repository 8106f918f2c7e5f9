import Files
public import Foundation
public import Katas
public import Verdicts

/// First builds made in advance, so that the first light of a fresh kata takes a second.
///
/// A template is the scratch of a kata's fresh workspace after the judge has judged it once: the
/// products of both loops, the private copy with its times, and what was found. ``TestEngine`` takes it
/// over for a workspace in which nothing was built yet. It is named by the toolchain, the options of
/// the build and the files of the fresh workspace, so a changed toolchain or kata has another one.
///
/// Runs without a sandbox cannot use templates, since the paths that are baked into them differ.
public actor Templates {
  /// The longest that the build of a template may take; the first one on a slow machine.
  static let buildDeadline = Duration.seconds(600)

  private let toolchain: Toolchain
  private let shelf: TemplateShelf
  private let modules: ModuleStore
  private let runs: RunsFolder

  /// Names the templates of a cache; nothing is made yet.
  ///
  /// - Parameters:
  ///   - toolchain: The toolchain that builds.
  ///   - cache: Tandem's cache folder, the same as the judge's.
  public init(toolchain: Toolchain, cache: URL) {
    self.toolchain = toolchain
    shelf = TemplateShelf(cache: cache)
    modules = ModuleStore(cache: cache, toolchain: toolchain)
    runs = RunsFolder(cache: cache)
  }

  func isReady(_ kata: Kata) -> Bool {
    shelf.template(for: TemplateKey(of: kata, toolchain: toolchain)) != nil
  }

  /// Begins to make the template of a kata unless it is there.
  ///
  /// Returns as soon as it is in the making, by us or by somebody else: a run that comes now waits for
  /// it instead of building the same. The work goes on when the caller's task is cancelled.
  ///
  /// - Parameters:
  ///   - kata: The kata that is going to be practised.
  ///   - onActivity: Receives what goes on, for a progress line; called from any thread.
  /// - Returns: The work, which fails in silence: runs then go on without a template.
  @discardableResult
  public func begin(
    _ kata: Kata, onActivity: @escaping @Sendable (Activity) -> Void = { _ in }
  ) async -> Task<Void, Never>? {
    guard !isReady(kata) else { return nil }
    let (underWay, signal) = AsyncStream<Void>.makeStream()
    let work = Task {
      defer { signal.finish() }
      try? await prepare(kata, onActivity: onActivity) { signal.finish() }
    }
    for await _ in underWay {}
    return work
  }

  /// Makes the template of a kata unless it is there.
  ///
  /// If somebody else is making it, in this process or another, they are waited for. It takes as
  /// long as a first build.
  ///
  /// - Parameters:
  ///   - kata: The kata that is going to be practised.
  ///   - onActivity: Receives what goes on, for a progress line; called from any thread.
  ///   - onTurn: Called when nobody else can make it any more.
  /// - Throws: ``EngineError``, after which runs go on without a template; nothing half made is left.
  ///   Without bubblewrap nothing is made and nothing thrown.
  public func prepare(
    _ kata: Kata, onActivity: @escaping @Sendable (Activity) -> Void = { _ in },
    onTurn: @Sendable () -> Void = {}
  ) async throws(EngineError) {
    let key = TemplateKey(of: kata, toolchain: toolchain)
    guard shelf.template(for: key) == nil else { return }
    try EngineError.wrapping { () throws(DiskError) in try Disk.makeFolder(shelf.folder) }
    let lock = try await RunLock(shelf.lock(of: key.shape).text)
    onTurn()
    // Most probably, the process that held the lock has made it.
    guard shelf.template(for: key) == nil else { return }
    let draft = TemplateDraft(kata: kata, toolchain: toolchain, modules: modules, shelf: shelf)
    defer { draft.remove() }
    guard let stamp = try await draft.make(onActivity: onActivity) else { return }
    try EngineError.wrapping { () throws(DiskError) in
      try shelf.put(draft.template, stamp: stamp, as: key)
    }
    _ = consume lock
  }

  /// Removes what no one will use again: runs of workspaces that are gone, of long ago or too many,
  /// modules of toolchains that are gone, and drafts that a killed trainer left.
  ///
  /// Takes moments and fails silently; call it in the background, once in the life of a trainer.
  public func tidy() {
    runs.tidy()
    shelf.tidy()
    modules.tidy()
  }
}
