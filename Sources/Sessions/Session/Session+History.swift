import Files
import Foundation
public import History
public import Practice
public import Verdicts

extension Session {
  /// The lights and events of this attempt, oldest first.
  public func lights() async throws(SessionError) -> [LightEntry] {
    try await ask { history throws(HistoryError) in try await history.lights() }
  }

  /// What differs between two lights.
  ///
  /// - Parameters:
  ///   - old: The first digits of one; nil for the light before `new`, of another run.
  ///   - new: The first digits of one; nil for the last light.
  /// - Throws: ``SessionError/noLight`` if there is none yet.
  public func diff(
    from old: EntryID?, to new: EntryID?
  ) async throws(SessionError) -> TreeDifference {
    let entries = try await lights()
    let index: Int?
    if let new {
      index = entries.firstIndex { $0.id.rawValue.hasPrefix(new.rawValue) }
    } else {
      index = entries.lastLightIndex
    }
    guard let target = new ?? index.map({ entries[$0].id }) else { throw .noLight }
    let base = old ?? index.flatMap { entries.base(of: $0) }.map { entries[$0].id }
    return try await ask { history throws(HistoryError) in
      try await history.diff(base, target)
    }
  }

  /// How each test ended at a light, in the order of the run.
  public func tests(of entry: EntryID) async throws(SessionError) -> [RecordedTest] {
    do throws(HistoryError) {
      return try await history.tests(entry)
    } catch {
      throw .history(error)
    }
  }

  /// Adds the learner's own words to a light; to the last one if none is named.
  public func note(_ text: String, on entry: EntryID?) async throws(SessionError) {
    let target: EntryID
    if let entry {
      target = entry
    } else {
      let entries = try await lights()
      guard let last = entries.lastLightIndex else { throw .noLight }
      target = entries[last].id
    }
    try await ask { history throws(HistoryError) in try await history.note(text, target) }
  }

  /// Puts the files back to a light; what is there now is kept, so that this can be undone.
  ///
  /// - Parameter entry: the light; nil for the last green one whose files differ from the present.
  /// - Returns: the paths that were written or removed.
  public func back(to entry: EntryID?) async throws(SessionError) -> [String] {
    guard let entry else {
      guard let way = try await wayBack() else { return [] }
      return try await back(along: way)
    }
    return try await back(to: entry, told: .restored)
  }

  /// The way back to the last green light whose files differ from the present ones.
  ///
  /// - Throws: ``SessionError/noGreen`` if no light was green yet.
  /// - Returns: nil if the present files are those of the only green there is.
  public func wayBack() async throws(SessionError) -> WayBack? {
    let entries = try await lights()
    guard WayBack.hasGreen(in: entries) else { throw .noGreen }
    return WayBack(in: entries, from: try? SourceTree.digest(of: place.root))
  }

  /// Puts the files back to the green light that a way back leads to.
  ///
  /// - Returns: the paths that were written or removed.
  public func back(along way: WayBack) async throws(SessionError) -> [String] {
    try await back(to: way.target, told: .wentBack(.everything))
  }

  private func back(
    to target: EntryID, told event: PracticeEvent
  ) async throws(SessionError) -> [String] {
    await cancelRun()
    let files = try await goBack(to: target, as: .goingBack, judged: nil, sparing: { _ in false })
    if !files.isEmpty { await take([event]) }
    return files
  }

  /// The run of the light that waits for its prediction; nil if none does.
  public func coveredRun() throws(SessionError) -> RunID? {
    try memory.read().flow.coveredRun
  }

  /// What the lights of this attempt say about the way it went.
  public func retro() async throws(SessionError) -> Retro {
    let state = try memory.read()
    let entries = try await lights()
    // A state that was rebuilt began later than its lights.
    let began = min(state.began, entries.first?.time ?? state.began)
    let covered = state.flow.coveredRun
    let facts = entries.filter { !$0.isLight(of: covered) }
      .compactMap { LightFacts($0, since: began) }
    let red = state.flow.seenRed.identities
    // Which tests the covered light had would tell whether it was built.
    let known = covered == nil ? state.last?.complete ?? [] : []
    let neverRed = known.filter { !red.contains($0.identity) }.map(\.name)
    return Retro(
      title: place.kata?.title ?? place.root.lastPathComponent, lights: facts,
      neverRed: neverRed, handovers: state.flow.pairing.handovers,
      overtime: state.flow.pairing.overtimeSoFar, isCovered: covered != nil)
  }

  /// Folds what the history knows into a state that had to begin anew; does nothing otherwise.
  public func recollect() async {
    guard isBegunAnew else { return }
    isBegunAnew = false
    do throws(SessionError) {
      let entries = try await lights()
      let last = entries.last { $0.light?.reason.tellsAllTests ?? false }
      var complete: [SessionState.InnerTest]?
      if let last {
        complete = try await ask { history throws(HistoryError) in
          try await history.tests(last.id).filter { $0.loop == .inner }
            .map { SessionState.InnerTest(identity: $0.identity) }
        }
      }
      try memory.recollect(entries, complete: complete)
    } catch {
      tell.yield(.noticed("What the lights know could not be told: \(error)"))
    }
  }

  // MARK: Parts

  /// Does something for the history that no light waits for; a failure is told in passing.
  func keep(
    _ work: @Sendable (HistoryClient) async throws(HistoryError) -> Void
  ) async {
    do throws(HistoryError) {
      try await work(history)
    } catch {
      if error != .cancelled { tell.yield(.noticed(error.description)) }
    }
  }

  /// How many lights come between two looks at whether the history should be packed.
  static let lightsBetweenTidying = 200

  /// Packs the history every some hundred lights; no light waits for it.
  func tidyNowAndThen() {
    guard let count = untidied else { return }
    untidied = count + 1
    guard count >= Self.lightsBetweenTidying, tidying == nil else { return }
    untidied = 0
    tidying = Task(priority: .background) { [history] in
      await history.compactIfDue()
      tidying = nil
    }
  }

  /// Remembers an event at the present time.
  func keep(_ event: HistoryEvent) async {
    let time = memory.now()
    await keep { history throws(HistoryError) in try await history.recordEvent(event, time) }
  }

  /// Asks the history, and tells what it had to say beside its answer.
  private func ask<Answer: Sendable>(
    _ question: @Sendable (HistoryClient) async throws(HistoryError) -> Answer
  ) async throws(SessionError) -> Answer {
    let answer: Result<Answer, HistoryError>
    do throws(HistoryError) {
      answer = .success(try await question(history))
    } catch {
      answer = .failure(error)
    }
    for line in await history.takeNotices() { tell.yield(.noticed(line)) }
    do throws(HistoryError) { return try answer.get() } catch { throw .history(error) }
  }

  /// Carries out the way back that the rhythm asked for, now that the judge has spoken.
  func carryOutReversal() async {
    do throws(SessionError) {
      guard let wanted = try memory.takeReversal() else { return }
      let lights = try await lights().filter { $0.light != nil }
      guard let green = lights.last(where: { $0.light?.digest == wanted.green }) else {
        throw .noLight
      }
      // Without the red light nobody could tell what was edited after it.
      guard let judged = lights.last(where: { $0.light?.digest == wanted.judged })?.tree else {
        throw .noLight
      }
      _ = try await goBack(to: green.id, as: .reverted, judged: judged) { path in
        switch FileChange(path: path, kind: .changed).side {
        // The list of tests is no work that could be wrong.
        case .notes: true
        case .tests: wanted.scope == .codeOnly
        default: false
        }
      }
      await take([.wentBack(wanted.scope)])
    } catch {
      tell.yield(.noticed("The work could not be undone: \(error)"))
    }
  }

  private func goBack(
    to target: EntryID, as kind: HistoryEvent.Kind, judged: TreeID?,
    sparing spared: @escaping @Sendable (String) -> Bool
  ) async throws(SessionError) -> [String] {
    let root = place.root
    isPuttingBack = true
    savedMeanwhile = []
    defer {
      isPuttingBack = false
      // Where the learner saved beside what was put back, or instead of it, that is for a run.
      let missed = savedMeanwhile
      if !missed.isEmpty { Task { for event in missed { await saved(event) } } }
    }
    let before = try? SourceTree.digest(of: root)
    let request = RestoreRequest(
      target: target, folder: root, kind: kind, time: memory.now(), judged: judged,
      including: { SourceTree.judges(path: $0) },
      // The customer's tests belong to the step, not to the way there.
      sparing: { spared($0) || $0.hasPrefix("Acceptance/") })
    let files = try await ask { history throws(HistoryError) in try await history.goBack(request) }
    guard !files.isEmpty else { return [] }
    undone = before
    // What Tandem wrote itself is no save.
    lastTree = try? SourceTree.digest(of: root)
    putBack = Set(files)
    tell.yield(.wentBack(files))
    return files
  }
}
