import Files
import Foundation
import Katas
public import Practice
public import Verdicts
import Watching

/// One learner's session without a screen: what a save sets in motion, and what is remembered.
///
/// Commands and screen alike are thin layers over this. What it does stands in extensions, one file
/// each: answering, steps, rhythm, history, test list.
public actor Session {
  /// What the session is about.
  public nonisolated let place: Place
  /// What happens, for one listener.
  public nonisolated let events: AsyncStream<SessionEvent>

  let judge: EngineClient
  let options: SessionOptions
  let memory: SessionMemory
  let history: HistoryClient
  /// Tells the saves below a folder from now on.
  let changes: @Sendable (URL) -> AsyncStream<WatchEvent>
  nonisolated let tell: AsyncStream<SessionEvent>.Continuation

  /// The content that has its light, so that a save without change starts no run.
  var lastTree: String?
  /// The content that was undone last, to recognise an old buffer saved over it.
  var undone: String?
  /// Whether there was no sound state, so that the history may know more.
  var isBegunAnew: Bool
  /// Whether a light is recorded and its event still to come.
  var isTelling = false
  /// The state file at the last look for what others changed.
  var seenStamp: FileStamp?
  /// Packs the history in the background, off any light's path; nil while nothing is packed.
  var tidying: Task<Void, Never>?
  /// Lights since the history was looked at for packing; nil where nobody stays to pack.
  var untidied: Int?
  /// Whether files are being put back to an earlier light.
  var isPuttingBack = false
  /// What was saved in that time, by the learner or by what is put back.
  var savedMeanwhile: [WatchEvent] = []
  /// The files that were put back last, whose saves are Tandem's own; empty once a run has begun.
  var putBack: Set<String> = []
  /// Runs whose last word is still to come, whoever asked for them.
  var answersUnderWay = 0
  /// The packages outside of the judged one on which it depends.
  var localPackages: [URL: LocalPackage] = [:]
  /// Ticks once a second while a clock runs.
  var ticking: Task<Void, Never>?
  /// Whether the session goes on after the present run, so that a template is worth its making.
  private(set) var isWatching = false
  private var superseded: RunID?
  private var current: (run: RunID, tree: String, task: Task<SessionError?, Never>)?
  /// Whether a save changed nothing against the content with which the present run began.
  private var hasPassedOverSave = false

  init(
    place: Place, judge: EngineClient, options: SessionOptions, memory: SessionMemory,
    history: HistoryClient, changes: @escaping @Sendable (URL) -> AsyncStream<WatchEvent>,
    isBegunAnew: Bool = false
  ) {
    self.place = place
    self.judge = judge
    self.options = options
    self.memory = memory
    self.history = history
    self.changes = changes
    self.isBegunAnew = isBegunAnew
    (events, tell) = AsyncStream.makeStream(bufferingPolicy: .unbounded)
  }

  /// Where the session stands now.
  public func status() throws(SessionError) -> SessionStatus {
    memory.status(of: try memory.read())
  }

  /// What the rhythm shows now.
  public func view() throws(SessionError) -> PracticeView {
    memory.view(of: try memory.read())
  }

  // MARK: Runs

  /// Judges the present content once and records the light.
  ///
  /// - Parameter onActivity: told what the run does on its way.
  public func run(
    onActivity: @escaping @Sendable (Activity) -> Void = { _ in }
  ) async throws(SessionError) -> (verdict: Verdict, status: SessionStatus) {
    try await answer(for: .make(), onActivity: onActivity)
  }

  /// Answers a save: starts a run unless the content is the one already judged or being judged.
  ///
  /// - Parameter event: what the watcher told of it.
  func saved(_ event: WatchEvent = .rescan) async {
    // Files that Tandem puts back are no saves, not even when half of them are there.
    if isPuttingBack {
      savedMeanwhile.append(event)
      return
    }
    guard let tree = try? SourceTree.digest(of: place.root) else { return await startRun() }
    if let current {
      if current.tree == tree {
        hasPassedOverSave = true
        return
      }
    } else if tree == lastTree, !isBesidePutBack(event) {
      return
    }
    if let undone, tree == undone {
      tell.yield(
        .noticed("That is the work that was undone: an old buffer was saved. Reload your buffer."))
    }
    await take([.saved])
    await startRun(tree: tree)
  }

  /// Whether an event tells of a file that the learner saved while others were put back: the content
  /// is known as a whole since, but no run has looked at it.
  private func isBesidePutBack(_ event: WatchEvent) -> Bool {
    guard !putBack.isEmpty, case .saved(let paths) = event else { return false }
    return paths.contains { path in
      path != TestList.fileName && !putBack.contains { $0 == path || $0.hasPrefix(path + "/") }
    }
  }

  /// Starts a run of the present content; an older one is ended first.
  public func startRun() async {
    await startRun(tree: (try? SourceTree.digest(of: place.root)) ?? "")
  }

  /// Judges the present content to prove the step, told like any run; returns at the judge's word.
  func prove(_ tree: String) async throws(SessionError) {
    if let error = await startRun(tree: tree, isProof: true).value { throw error }
  }

  @discardableResult private func startRun(
    tree: String, isProof: Bool = false
  ) async -> Task<SessionError?, Never> {
    // A run that a newer save supersedes ends without a word: the next one begins at once. While it
    // is awaited another start may have come first: that one is superseded then.
    while let current {
      superseded = current.run
      await cancelRun()
    }
    let run = RunID.make()
    putBack = []
    tell.yield(.runStarted(run))
    let tell = tell
    let task = Task { () -> SessionError? in
      do throws(SessionError) {
        _ = try await answer(for: run, isProof: isProof) { tell.yield(.activity(run, $0)) }
        // The files may have been others for the moment in which they were read.
        let isInDoubt = current?.run == run && hasPassedOverSave
        finish(run)
        if isInDoubt { Task { await saved() } }
        return nil
      } catch {
        finish(run)
        if case .engine(.cancelled) = error {
          if superseded != run {
            tell.yield(.runCancelled(run))
            await take([.stopped])
          }
        } else {
          tell.yield(.runFailed(run, error))
          await take([.stopped])
        }
        return error
      }
    }
    current = (run, tree, task)
    hasPassedOverSave = false
    return task
  }

  /// Ends the run that is going on, with all its processes; returns when they are gone.
  public func cancelRun() async {
    guard let current else { return }
    current.task.cancel()
    _ = await current.task.value
  }

  /// Has the kata's template made, for which the first build of the judge then waits: it serves this
  /// workspace and every other one, and goes on if a newer save supersedes the run.
  func prepareTemplate() async {
    guard isWatching, let kata = place.kata else { return }
    await judge.prepare(kata) { activity in Task { await self.report(activity) } }
  }

  /// Tells how far something is that the present run waits for.
  private func report(_ activity: Activity) {
    if let current { tell.yield(.activity(current.run, activity)) }
  }

  /// Waits until the run that is going on has the judge's word.
  func awaitRun() async { _ = await current?.task.value }

  /// Whether a run is going on, so that the judge's word is still to come.
  var isRunning: Bool { current != nil || answersUnderWay > 0 }

  private func finish(_ run: RunID) {
    if current?.run == run { current = nil }
  }

  // MARK: Watching

  /// Answers every save until the task is cancelled or the folder is gone.
  ///
  /// - Parameter startingNow: whether to start a run at once, before the first save.
  public func watch(startingNow: Bool) async {
    await take(options.arrangement.events)
    // The first light of a trainer looks at what earlier ones left.
    untidied = Self.lightsBetweenTidying
    let heeding = Task { await heedNeighbours() }
    defer { heeding.cancel() }
    // First of all, so that no save falls between the run and the watching.
    let saves = changes(place.root)
    isWatching = true
    defer {
      isWatching = false
      heedNone()
    }
    if startingNow { await startRun() }
    for await event in saves {
      switch event {
      case .saved(let paths):
        // The list may be open on the screen; it is nothing that is judged.
        if paths.contains(TestList.fileName), let status = try? status() {
          tell.yield(.statusChanged(status))
        }
        if options.arrangement.runsOnSave { await saved(event) }
      case .rescan: if options.arrangement.runsOnSave { await saved(event) }
      case .polling(let reason): tell.yield(.noticed(reason))
      case .gone:
        await cancelRun()
        tell.yield(.gone(SessionError.gone(path: place.root.path).description))
        return
      }
    }
    await cancelRun()
  }

  /// Ends what goes on and closes the stream of events.
  public func close() async {
    ticking?.cancel()
    tidying?.cancel()
    await cancelRun()
    tell.finish()
  }
}
