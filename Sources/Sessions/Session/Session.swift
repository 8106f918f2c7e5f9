import Files
import Foundation
import Katas
public import Practice
public import Verdicts
import Watching

/// One learner's session without a screen: what a save sets in motion, and what is remembered.
///
/// It only puts things in order. What a save means, whose it is, what other commands changed and when
/// the history is due is decided by the values that it holds; what it does is in its extensions.
public actor Session {
  /// Something that goes on whether or not there is a run.
  enum BackgroundWork: Hashable {
    /// Ticks once a second while a clock runs.
    case ticking
    /// Packs the history, off any light's path.
    case packing
    /// Answers saves in a package outside of the judged one.
    case watching(URL)
  }

  /// What the session is about.
  public nonisolated let place: Place
  /// What happens, for one listener.
  public nonisolated let events: AsyncStream<SessionEvent>
  private nonisolated let reports: AsyncStream<SessionEvent>.Continuation

  let options: SessionOptions
  let engine: EngineClient
  let history: HistoryClient
  let clock: ClockClient
  /// Reports the saves below a folder from now on.
  let changes: @Sendable (URL) -> AsyncStream<WatchEvent>
  /// Whether there was no sound state, so that the history may know more.
  let isStateLost: Bool

  var store: StateStore
  var runs = RunSequence()
  var ownSaves = OwnSaves()
  var packages = OutsidePackages()
  /// Nil before anybody watches: a command that ends at once leaves it to a trainer.
  var upkeep: HistoryUpkeep?
  var background: [BackgroundWork: Task<Void, Never>] = [:]
  /// Whether the session goes on after the present run, so that a template is worth its making.
  private(set) var isWatching = false
  private var running: Task<SessionError?, Never>?

  init(
    place: Place, options: SessionOptions, store: StateStore, isStateLost: Bool,
    engine: EngineClient, history: HistoryClient,
    changes: @escaping @Sendable (URL) -> AsyncStream<WatchEvent>, clock: ClockClient
  ) {
    self.place = place
    self.options = options
    self.store = store
    self.isStateLost = isStateLost
    self.engine = engine
    self.history = history
    self.changes = changes
    self.clock = clock
    (events, reports) = AsyncStream.makeStream(bufferingPolicy: .unbounded)
  }

  /// The status now.
  public func status() throws(SessionError) -> SessionStatus { status(of: try store.read()) }

  /// What the rhythm shows now.
  public func view() throws(SessionError) -> PracticeView { view(of: try store.read()) }

  func status(of state: SessionState) -> SessionStatus {
    SessionStatus(
      of: state, in: place.kata, checklist: options.checklist,
      changedAcceptance: place.changedAcceptance(upTo: state.stepIndex(in: place.kata)))
  }

  func view(of state: SessionState) -> PracticeView {
    state.flow.view(at: state.moment(at: clock.now()))
  }

  nonisolated func report(_ event: SessionEvent) { reports.yield(event) }

  // MARK: Runs

  /// Judges the present content once and records the light.
  ///
  /// - Parameter onActivity: Receives what the run does on its way.
  public func run(
    onActivity: @escaping @Sendable (Activity) -> Void = { _ in }
  ) async throws(SessionError) -> (verdict: Verdict, status: SessionStatus) {
    try await answer(for: .make(), onActivity: onActivity)
  }

  /// Answers a save: starts a run unless the content is the one already judged or being judged.
  func saved(_ event: WatchEvent = .rescan) async {
    if ownSaves.holdBack(event) { return }
    guard let tree = try? SourceTree.digest(of: place.root) else { return await startRun() }
    guard runs.saved(tree, isUnseen: ownSaves.includesUnseenSave(event)) else { return }
    if tree == ownSaves.undone {
      report(
        .noticed("That is the work that was undone: an old buffer was saved. Reload your buffer."))
    }
    await updateRhythm([.saved])
    await startRun(tree: tree)
  }

  /// Starts a run of the present content; an older one is ended first.
  public func startRun() async {
    await startRun(tree: (try? SourceTree.digest(of: place.root)) ?? "")
  }

  /// Judges the present content to prove the step, shown like any run; returns at the judge's word.
  func prove(_ tree: String) async throws(SessionError) {
    if let error = await startRun(tree: tree, isProof: true).value { throw error }
  }

  @discardableResult private func startRun(
    tree: String, isProof: Bool = false
  ) async -> Task<SessionError?, Never> {
    // While the end of a run is awaited, another start may have come first: that one is superseded.
    while runs.supersede() { await cancelRun() }
    let run = RunID.make()
    runs.begin(run, on: tree)
    ownSaves.runBegan()
    report(.runStarted(run))
    let task = Task { () -> SessionError? in
      do throws(SessionError) {
        _ = try await answer(for: run, isProof: isProof) { self.report(.activity(run, $0)) }
        if runs.end()?.needsAnotherLook == true { Task { await saved() } }
        return nil
      } catch {
        let isSuperseded = runs.end()?.isSuperseded == true
        if case .engine(.cancelled) = error {
          // A run that a newer one supersedes ends without a word: that one begins at once.
          if isSuperseded { return error }
          report(.runCancelled(run))
        } else {
          report(.runFailed(run, "\(error)"))
        }
        await updateRhythm([.stopped])
        return error
      }
    }
    running = task
    return task
  }

  /// Ends the run that is going on, with all its processes; returns when they are gone.
  public func cancelRun() async {
    guard runs.current != nil else { return }
    running?.cancel()
    await awaitRun()
  }

  /// Waits until the run that is going on has the judge's word.
  func awaitRun() async { _ = await running?.value }

  /// Has the kata's template made, for which the first build of the judge then waits: it serves this
  /// workspace and every other one, and goes on if a newer save supersedes the run.
  func prepareTemplate() async {
    guard isWatching, let kata = place.kata else { return }
    await engine.prepare(kata) { activity in Task { await self.reportActivity(activity) } }
  }

  /// Reports how far something is that the present run waits for.
  private func reportActivity(_ activity: Activity) {
    if let run = runs.current { report(.activity(run.id, activity)) }
  }

  // MARK: Watching

  /// Answers every save until the task is cancelled or the folder is gone.
  ///
  /// - Parameter startingNow: Whether to start a run at once, before the first save.
  public func watch(startingNow: Bool) async {
    await updateRhythm(options.arrangement.events)
    upkeep = HistoryUpkeep()
    let looking = Task { while (try? await clock.sleep(1)) != nil { lookForNews() } }
    // First of all, so that no save falls between the run and the watching.
    let saves = changes(place.root)
    isWatching = true
    defer {
      isWatching = false
      looking.cancel()
      watchNoPackages()
    }
    if startingNow { await startRun() }
    for await event in saves {
      switch event {
      case .saved(let paths):
        // The list may be open on the screen; it is nothing that is judged.
        if paths.contains(TestList.fileName), let status = try? status() {
          report(.statusChanged(status))
        }
        if options.arrangement.runsOnSave { await saved(event) }
      case .rescan: if options.arrangement.runsOnSave { await saved(event) }
      case .polling(let reason): report(.noticed(reason))
      case .gone:
        await cancelRun()
        report(.gone(SessionError.gone(path: place.root.path).description))
        return
      }
    }
    await cancelRun()
  }

  /// Ends all that goes on and closes the stream of events.
  public func close() async {
    for work in background.values { work.cancel() }
    await cancelRun()
    reports.finish()
  }
}

extension RunID {
  private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

  /// Makes a new name as a ULID: 48 bits of milliseconds, then 80 bits of chance, in Crockford's
  /// base 32, so that names sort by time.
  static func make(at date: Date = Date()) -> RunID {
    let milliseconds = UInt64(max(0, date.timeIntervalSince1970 * 1000))
    var text = ""
    for place in (0..<10).reversed() {
      text.append(alphabet[Int((milliseconds >> UInt64(place * 5)) & 31)])
    }
    for _ in 0..<16 { text.append(alphabet[Int.random(in: 0..<32)]) }
    return RunID(rawValue: text)
  }
}
