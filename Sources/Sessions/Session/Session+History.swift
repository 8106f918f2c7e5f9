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
    let index =
      new.map { new in entries.firstIndex { $0.id.rawValue.hasPrefix(new.rawValue) } }
      ?? entries.lastLightIndex
    guard let target = new ?? index.map({ entries[$0].id }) else { throw .noLight }
    let base = old ?? index.flatMap { entries.base(of: $0) }.map { entries[$0].id }
    return try await ask { history throws(HistoryError) in
      try await history.diff(base, target)
    }
  }

  /// How each test ended at a light, in the order of the run.
  public func tests(of entry: EntryID) async throws(SessionError) -> [RecordedTest] {
    try await ask { history throws(HistoryError) in try await history.tests(entry) }
  }

  /// Adds the learner's own words to a light; to the last one if none is named.
  public func note(_ text: String, on entry: EntryID?) async throws(SessionError) {
    var target = entry
    if entry == nil {
      let entries = try await lights()
      target = entries.lastLightIndex.map { entries[$0].id }
    }
    guard let target else { throw .noLight }
    try await ask { history throws(HistoryError) in try await history.note(text, target) }
  }

  /// The run of the light that waits for its prediction; nil if none does.
  public func hiddenRun() throws(SessionError) -> RunID? { try store.read().flow.hiddenRun }

  /// What the lights of this attempt show about the way it went.
  public func retro() async throws(SessionError) -> Retro {
    let state = try store.read()
    return Retro(
      of: state, try await lights(), title: place.kata?.title ?? place.root.lastPathComponent)
  }

  /// Folds what the history knows into a state that was lost; does nothing otherwise.
  public func recollect() async {
    guard isStateLost else { return }
    do throws(SessionError) {
      let entries = try await lights()
      let last = entries.last { $0.light?.reason.listsEveryTest ?? false }
      var complete: [SessionState.InnerTest]?
      if let last {
        complete = try await ask { history throws(HistoryError) in
          try await history.tests(last.id).filter { $0.loop == .inner }
            .map { SessionState.InnerTest(identity: $0.identity) }
        }
      }
      let (kata, time) = (place.kata, clock.now())
      try store.update { $0.recollect(entries, complete: complete, in: kata, at: time) }
    } catch {
      report(.noticed("What the lights know could not be told: \(error)"))
    }
  }

  // MARK: What no light waits for

  /// Records an event at the present time.
  func record(_ event: HistoryEvent) async {
    let time = clock.now()
    await tryHistory { history throws(HistoryError) in try await history.recordEvent(event, time) }
  }

  /// Keeps what became known of a light after it was recorded: a hidden one was predicted.
  func amend(_ note: LightNote) async {
    guard note.prediction != nil else { return }
    await tryHistory { history throws(HistoryError) in
      guard let entry = try await history.lights().last(where: { $0.light?.run == note.run })
      else { return }
      try await history.amend(entry.id, note)
    }
  }

  /// Does something for the history that no light waits for; a failure is only a notice.
  func tryHistory(
    _ work: @Sendable (HistoryClient) async throws(HistoryError) -> Void
  ) async {
    do throws(HistoryError) {
      try await work(history)
    } catch {
      if error != .cancelled { report(.noticed(error.description)) }
    }
  }

  /// Asks the history, and reports its notices.
  func ask<Answer: Sendable>(
    _ question: @Sendable (HistoryClient) async throws(HistoryError) -> Answer
  ) async throws(SessionError) -> Answer {
    let answer: Result<Answer, HistoryError>
    do throws(HistoryError) {
      answer = .success(try await question(history))
    } catch {
      answer = .failure(error)
    }
    for line in await history.takeNotices() { report(.noticed(line)) }
    do throws(HistoryError) { return try answer.get() } catch { throw .history(error) }
  }
}
