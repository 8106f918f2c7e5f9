import Engine
public import Foundation
public import History
public import Practice
public import Verdicts

extension Session {
  /// The lights and events of this attempt, oldest first.
  public func lights() async throws(SessionError) -> [LightEntry] {
    do throws(HistoryError) {
      return try await history.lights()
    } catch {
      throw .history(error)
    }
  }

  /// What differs between two lights.
  ///
  /// - Parameter old: nil for the light before `new`.
  public func diff(
    from old: EntryID?, to new: EntryID
  ) async throws(SessionError) -> TreeDifference {
    do throws(HistoryError) {
      return try await history.diff(from: old, to: new)
    } catch {
      throw .history(error)
    }
  }

  /// How each test ended at a light, in the order of the run.
  public func tests(of entry: EntryID) async throws(SessionError) -> [RecordedTest] {
    do throws(HistoryError) {
      return try await history.tests(of: entry)
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
      guard let last = try await lights().last?.id else { throw .noLight }
      target = last
    }
    do throws(HistoryError) {
      try await history.note(text, on: target)
    } catch {
      throw .history(error)
    }
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
    let neverRed =
      covered != nil
      ? []
      : zip(state.last?.innerTests ?? [], state.last?.innerNames ?? [])
        .filter { !red.contains($0.0) }.map(\.1)
    return Retro(
      title: place.kata?.title ?? place.root.lastPathComponent, lights: facts,
      neverRed: neverRed, handovers: state.flow.pairing.handovers,
      overtime: state.flow.pairing.overtimeSoFar, isCovered: covered != nil)
  }

  // MARK: Parts

  /// Does something for the history that no light waits for.
  func keep(_ work: (LightHistory) async -> Void) async { await work(history) }

  /// Remembers something at the present time.
  func keepNow<Ignored>(_ work: (LightHistory, Double) async -> Ignored) async {
    _ = await work(history, memory.now())
  }

  /// Carries out the way back that the rhythm asked for, now that the judge has spoken.
  func carryOutReversal() async {
    guard let wanted = reversal else { return }
    reversal = nil
    do throws(SessionError) {
      let lights = try await lights().filter { $0.light != nil }
      guard let green = lights.last(where: { $0.light?.digest == wanted.green }) else {
        throw .noLight
      }
      let judged = lights.last { $0.light?.digest == wanted.judged }?.tree
      _ = try await goBack(to: green.id, as: .reverted, judged: judged) { path in
        wanted.scope == .codeOnly && FileChange(path: path, kind: .changed).side == .tests
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
    let before = try? SourceTree.digest(of: root)
    let isIncluded: @Sendable (String) -> Bool = { SourceTree.judges(path: $0) }
    let plan: RestorePlan
    do throws(HistoryError) {
      // The customer's tests belong to the step, not to the way there.
      plan = try await history.plan(
        backTo: target, in: root, including: isIncluded, unchangedSince: judged,
        sparing: { spared($0) || $0.hasPrefix("Acceptance/") })
      guard !plan.isEmpty else { return [] }
      _ = try await history.carryOut(
        plan, in: root, including: isIncluded, as: kind, time: memory.now())
    } catch {
      throw .history(error)
    }
    undone = before
    // What Tandem wrote itself is no save.
    lastTree = try? SourceTree.digest(of: root)
    let files = plan.writes + plan.removals
    tell.yield(.wentBack(files))
    return files
  }
}
