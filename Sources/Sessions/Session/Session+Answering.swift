import Engine
import Foundation
import History
import Practice
import Verdicts

extension Session {
  /// One run from its request to the judge's word.
  ///
  /// The first answer, the sprint lane's if it gives one, is recorded and reported at once; the judge
  /// then confirms it or corrects it.
  ///
  /// - Parameter isProof: whether the step is to be proven: by all tests and with the judge's word,
  ///   whatever the session is content with.
  func answer(
    for run: RunID, isProof: Bool = false, onActivity: @escaping @Sendable (Activity) -> Void
  ) async throws(SessionError) -> (verdict: Verdict, status: SessionStatus) {
    let state = try store.read()
    let step = state.stepIndex(in: place.kata)
    // Work is only undone by the judge's word.
    let wantsJudge = isProof || state.flow.rhythm.keeping != .everything
    let request = RunRequest(
      run: run, subject: subject(at: step),
      limits: options.limits.before(place.kata?.limits),
      isolation: options.isolation,
      lane: wantsJudge && options.lane == .sprint ? .auto : options.lane,
      filter: isProof ? nil : options.filter, environment: options.environment)
    let early = AsyncStream<Verdict>.makeStream()
    let judged = JudgedContent(of: place.root, isFiltered: request.filter != nil)
    let hooks = RunHooks(
      onActivity: onActivity,
      onCopy: { [history] copy, tree in
        await judged.keep(copy, holding: tree, in: history)
      },
      onAnswer: { early.continuation.yield($0) },
      beforeFirstBuild: { await self.prepareTemplate() },
      onLocalPackages: { await self.watchPackages($0) })
    let judging = Task { [engine] () -> Result<Verdict, EngineError> in
      defer { early.continuation.finish() }
      do throws(EngineError) {
        return .success(try await engine.judge(request, hooks))
      } catch {
        return .failure(error)
      }
    }
    runs.judgeAsked()
    defer { runs.judgeAnswered() }
    let outcome = await withTaskCancellationHandler {
      await settle(judging, early: early.stream, judged: judged, step: step)
    } onCancel: {
      judging.cancel()
    }
    if case .success = outcome { await carryOutReversal() }
    // What the history could not keep, or repaired.
    for line in await judged.takeComplaints() + history.takeNotices() + engine.takeNotices() {
      report(.noticed(line))
    }
    packHistoryIfDue()
    return try outcome.get()
  }

  private func settle(
    _ judging: Task<Result<Verdict, EngineError>, Never>, early: AsyncStream<Verdict>,
    judged: JudgedContent, step: Int
  ) async -> Result<(verdict: Verdict, status: SessionStatus), SessionError> {
    do throws(SessionError) {
      var first: (verdict: Verdict, entry: EntryID?, status: SessionStatus)?
      for await verdict in early { first = try await give(verdict, judged, step: step) }
      let last: Verdict
      do throws(EngineError) {
        last = try await judging.value.get()
      } catch {
        throw .engine(error)
      }
      // Without an answer of the sprint lane, or when the learner saved after it, this is the light.
      guard let first, first.verdict.tree == last.tree else {
        let given = try await give(last, judged, step: step)
        return .success((given.verdict, given.status))
      }
      if last.agrees(with: first.verdict) {
        if let entry = first.entry {
          await tryHistory { history throws(HistoryError) in try await history.confirm(entry) }
        }
        do throws(SessionError) {
          try store.update { $0.confirm(last.run) }
        } catch {
          // There is nothing to confirm in a state that could not take the light.
          guard isWatching else { throw error }
        }
        report(.confirmed(last.run))
        return .success((last, first.status))
      }
      let (_, status) = try await record(
        last, judged, step: step, as: .corrected(last), corrects: first.entry
      ) { .corrected(last, $0, $1) }
      return .success((last, status))
    } catch {
      // Nothing waits for the judge any more.
      judging.cancel()
      _ = await judging.value
      return .failure(error)
    }
  }

  /// Records a first answer and reports it.
  private func give(
    _ verdict: Verdict, _ judged: JudgedContent, step: Int
  ) async throws(SessionError) -> (verdict: Verdict, entry: EntryID?, status: SessionStatus) {
    let files = await judged.snapshot(of: verdict)?.changes ?? []
    // Code that was there at the first light is not this session's work: its lines are not counted.
    let isFirst = try store.read().last == nil
    let change = Change(files: isFirst ? files.map(\.uncounted) : files)
    let (entry, status) = try await record(
      verdict, judged, step: step, as: .answered(verdict, change)
    ) { .answered(verdict, $0, $1) }
    return (verdict, entry, status)
  }

  /// Records a verdict in state and history, then reports it: a light that was seen is never missing.
  ///
  /// - Parameter event: The event for the rhythm, unless only some tests were run.
  private func record(
    _ verdict: Verdict, _ judged: JudgedContent, step: Int, as event: PracticeEvent,
    corrects: EntryID? = nil, showing shown: (SessionStatus, PracticeView) -> SessionEvent
  ) async throws(SessionError) -> (entry: EntryID?, status: SessionStatus) {
    store.setLightPending(true)
    defer { store.setLightPending(false) }
    let (actions, state) = try recordInState(
      verdict, step: step, as: judged.isFiltered ? nil : event)
    let entry = await recordInHistory(verdict, actions, judged, step: step, corrects: corrects)
    runs.markJudged(verdict.tree)
    let status = status(of: state)
    report(shown(status, view(of: state)))
    // The note is in the record already.
    await carryOut(actions.filter { if case .note = $0 { false } else { true } })
    return (entry, status)
  }

  /// Records a verdict in the state; a filtered run, which has no event, proves nothing about the
  /// step, so that what an unfiltered one proved before it stays as it is.
  ///
  /// Who watches has the light even where that cannot be written: the rhythm then does not know of it,
  /// and so undoes nothing.
  private func recordInState(
    _ verdict: Verdict, step: Int, as event: PracticeEvent?
  ) throws(SessionError) -> (actions: [PracticeAction], state: SessionState) {
    let (kata, time) = (place.kata, clock.now())
    let changed = place.changedAcceptance(upTo: step)
    func change(_ state: inout SessionState) -> [PracticeAction] {
      guard let event else { return [] }
      return state.record(
        verdict, as: event, of: step, in: kata, changedAcceptance: changed, at: time)
    }
    do throws(SessionError) {
      return event == nil ? ([], try store.read()) : try store.update(change)
    } catch {
      guard isWatching, FileManager.default.fileExists(atPath: place.root.path) else { throw error }
      report(.noticed("This light does not count for the step: \(error)"))
      return ([], store.unwritten { _ = change(&$0) })
    }
  }

  private func recordInHistory(
    _ verdict: Verdict, _ actions: [PracticeAction], _ judged: JudgedContent, step: Int,
    corrects: EntryID?
  ) async -> EntryID? {
    guard let snapshot = await judged.snapshot(of: verdict) else { return nil }
    var note: LightNote?
    for case .note(let found) in actions { note = found }
    let light = RecordedLight(
      verdict, kata: place.kata?.slug, step: place.kata?.steps[step].slug,
      phase: note?.phase.rawValue, prediction: note?.prediction?.text, driver: note?.driver,
      remarks: note?.noticed.map(\.rawValue) ?? [], corrects: corrects)
    do throws(HistoryError) {
      return try await history.record(verdict, light, clock.now(), snapshot)
    } catch {
      await judged.complain(error)
      return nil
    }
  }

  /// Why the sprint lane gives no light here, as a sentence; nil if it does.
  public func sprintRefusal() async -> String? {
    guard let state = try? store.read() else { return nil }
    return await engine.sprintRefusal(subject(at: state.stepIndex(in: place.kata)))
  }

  private func subject(at step: Int) -> Subject {
    switch place {
    case .workspace(let workspace, let kata):
      Subject(
        root: workspace.root, acceptance: workspace.hasAcceptance ? "Acceptance" : nil,
        outerTarget: nil,
        currentSuite: kata.steps[step].slug,
        retired: kata.steps.prefix(step + 1).flatMap(\.card.retires))
    case .package(let root):
      Subject(
        root: root, acceptance: nil, outerTarget: options.outerTarget, currentSuite: nil,
        retired: [])
    }
  }
}
