public import Engine
public import Foundation
public import Katas
public import Practice
public import Verdicts

/// One learner's session without a screen: what a save sets in motion, and what is remembered.
///
/// Commands and screen alike are thin layers over this.
public actor Session {
  /// What the session is about.
  public nonisolated let place: Place
  /// What happens, for one listener.
  public nonisolated let events: AsyncStream<SessionEvent>

  let judge: JudgeClient
  let options: SessionOptions
  let memory: SessionMemory
  /// The last verdict of this process; older ones are known only by their light.
  private(set) var verdict: Verdict?

  private nonisolated let tell: AsyncStream<SessionEvent>.Continuation
  private var current: (run: RunID, tree: String, task: Task<Void, Never>)?
  private var lastTree: String?

  init(place: Place, judge: JudgeClient, options: SessionOptions, memory: SessionMemory) {
    self.place = place
    self.judge = judge
    self.options = options
    self.memory = memory
    (events, tell) = AsyncStream.makeStream(bufferingPolicy: .unbounded)
  }

  /// Where the session stands now.
  public func status() throws(SessionError) -> SessionStatus {
    memory.status(of: try memory.read())
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
  public func saved() async {
    guard let tree = try? SourceTree.digest(of: place.root) else { return await startRun() }
    if let current {
      if current.tree == tree { return }
    } else if tree == lastTree {
      return
    }
    await startRun(tree: tree)
  }

  /// Starts a run of the present content; an older one is ended first.
  public func startRun() async {
    await startRun(tree: (try? SourceTree.digest(of: place.root)) ?? "")
  }

  private func startRun(tree: String) async {
    await cancelRun()
    let run = RunID.make()
    tell.yield(.runStarted(run))
    let tell = tell
    let task = Task {
      do throws(SessionError) {
        let (verdict, status) = try await answer(for: run) { tell.yield(.activity(run, $0)) }
        finish(run)
        tell.yield(.answered(verdict, status))
      } catch {
        finish(run)
        if case .engine(.cancelled) = error {
          tell.yield(.runCancelled(run))
        } else {
          tell.yield(.runFailed(run, error))
        }
      }
    }
    current = (run, tree, task)
  }

  /// Ends the run that is going on, with all its processes; returns when they are gone.
  public func cancelRun() async {
    guard let current else { return }
    current.task.cancel()
    await current.task.value
  }

  private func finish(_ run: RunID) {
    if current?.run == run { current = nil }
  }

  private func answer(
    for run: RunID, onActivity: @escaping @Sendable (Activity) -> Void
  ) async throws(SessionError) -> (Verdict, SessionStatus) {
    let before = try memory.read()
    let request = JudgeRequest(
      run: run, subject: subject(at: before.step),
      limits: options.bounds.limits(for: place.kata?.bounds),
      isolation: options.isolation,
      filter: options.filter, environment: options.environment)
    let found: Verdict
    do throws(EngineError) {
      found = try await judge.judge(request, onActivity)
    } catch {
      throw .engine(error)
    }
    let after = try memory.record(found, step: before.step, isFiltered: options.filter != nil)
    verdict = found
    lastTree = found.tree
    return (found, memory.status(of: after))
  }

  private func subject(at step: Int) -> Subject {
    switch place {
    case .workspace(let workspace, let kata):
      Subject(
        root: workspace.root, acceptance: "Acceptance", outerTarget: nil,
        currentSuite: kata.steps[step].slug,
        retired: kata.steps.prefix(step + 1).flatMap(\.card.retires))
    case .package(let root):
      Subject(
        root: root, acceptance: nil, outerTarget: options.outerTarget, currentSuite: nil,
        retired: [])
    }
  }

  // MARK: Steps

  /// Goes on to the next step.
  ///
  /// Uses the last light if its tree is the present one, else judges first.
  ///
  /// - Parameter anyway: goes on although lines of the Definition of Done are open, and records it.
  /// - Throws: ``SessionError/notDone(missing:)`` if a proven line is open and `anyway` is false.
  /// - Returns: what became of the session.
  public func next(anyway: Bool) async throws(SessionError) -> StepChange {
    guard case .workspace(let workspace, let kata) = place else {
      throw .notAKata(path: place.root.path)
    }
    var state = try memory.read()
    let tree: String
    do {
      tree = try SourceTree.digest(of: workspace.root)
    } catch {
      throw .state(path: workspace.root.path, detail: "\(error)")
    }
    if state.last?.light.tree != tree || state.last?.step != state.step {
      _ = try await run()
      state = try memory.read()
    }
    let done = memory.status(of: state).done
    let missing = done?.missing ?? []
    if !missing.isEmpty && !anyway { throw .notDone(missing: missing) }
    guard state.step + 1 < kata.steps.count else {
      guard missing.isEmpty else { throw .noNextStep }
      return .finished
    }
    do throws(WorkspaceError) {
      try workspace.install(upTo: state.step + 2, of: kata)
    } catch {
      throw .workspace(error)
    }
    let after = try memory.advance(leavingOpen: !missing.isEmpty)
    lastTree = nil
    tell.yield(.statusChanged(memory.status(of: after)))
    return .advanced(kata.steps[after.step])
  }

  /// Shows one more hint of the present step; all of them once they are used up.
  public func hint() throws(SessionError) -> [String] {
    guard let kata = place.kata else { throw .notAKata(path: place.root.path) }
    let after = try memory.revealHint()
    let status = memory.status(of: after)
    tell.yield(.statusChanged(status))
    return Array(kata.steps[after.step].card.hints.prefix(status.hintsShown))
  }

  /// Brings the customer's acceptance tests back; the learner's versions are kept.
  public func restoreAcceptance() throws(SessionError) {
    guard case .workspace(let workspace, let kata) = place else { return }
    let state = try memory.read()
    do throws(WorkspaceError) {
      try workspace.restoreAcceptance(of: kata, upTo: state.step + 1)
    } catch {
      throw .workspace(error)
    }
    tell.yield(.statusChanged(memory.status(of: state)))
    tell.yield(
      .noticed("The customer's tests are back; reload your buffer. Yours are in .tandem/kept."))
  }

  // MARK: Watching

  /// Answers every save until the task is cancelled or the folder is gone.
  ///
  /// - Parameter startingNow: whether to start a run at once, before the first save.
  public func watch(startingNow: Bool) async {
    // First of all, so that no save falls between the run and the watching.
    let changes = Watcher.changes(in: place.root)
    if startingNow { await startRun() }
    for await event in changes {
      switch event {
      case .saved, .rescan: await saved()
      case .polling(let reason): tell.yield(.noticed(reason))
      case .gone:
        await cancelRun()
        tell.yield(
          .gone(
            "\(place.root.path) was moved or deleted. Put it back, or leave with q "
              + "and start again where it is now."))
        return
      }
    }
    await cancelRun()
  }

  /// Ends what goes on and closes the stream of events.
  public func close() async {
    await cancelRun()
    tell.finish()
  }
}
