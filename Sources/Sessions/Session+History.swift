import Engine
public import Foundation
public import History
public import Practice

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
    await cancelRun()
    let isToGreen = entry == nil
    let target: EntryID
    if let entry { target = entry } else { target = try await lastGreen() }
    let files = try await goBack(to: target, as: .goingBack, judged: nil, sparing: { _ in false })
    if !files.isEmpty { await take([isToGreen ? .wentBack(.everything) : .restored]) }
    return files
  }

  private func lastGreen() async throws(SessionError) -> EntryID {
    let present = try? SourceTree.digest(of: place.root)
    let greens = try await lights().filter { entry in
      // A light that the judge set right was never green.
      if case .corrected = entry.standing { return false }
      return entry.light?.colour == .green
    }
    let others = greens.filter { $0.light?.digest != present }
    guard
      let last = others.last(where: { $0.standing == .confirmed }) ?? others.last ?? greens.last
    else {
      throw .noLight
    }
    return last.id
  }

  /// What the lights of this attempt say about the way it went.
  public func retro() async throws(SessionError) -> Retro {
    let state = try memory.read()
    let entries = try await lights()
    // A state that was rebuilt began later than its lights.
    let began = min(state.began, entries.first?.time ?? state.began)
    let facts = entries.compactMap { LightFacts($0, since: began) }
    let red = state.flow.seenRed.identities
    let neverRed = zip(state.last?.innerTests ?? [], state.last?.innerNames ?? [])
      .filter { !red.contains($0.0) }.map(\.1)
    return Retro(
      title: place.kata?.title ?? place.root.lastPathComponent, lights: facts,
      neverRed: neverRed)
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
