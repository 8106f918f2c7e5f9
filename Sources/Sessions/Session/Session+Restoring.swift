import Files
import Foundation
import History
public import Practice

/// The ways back to earlier files.
extension Session {
  /// Restores the files of a light; what is there now is kept, so that this can be undone.
  ///
  /// - Parameter entry: The light; nil for the last green one whose files differ from the present.
  /// - Returns: The paths that were written or removed.
  public func back(to entry: EntryID?) async throws(SessionError) -> [String] {
    guard let entry else {
      guard let way = try await wayBack() else { return [] }
      return try await back(along: way)
    }
    return try await back(to: entry, as: .restored)
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

  /// Restores the files of the green light that a way back leads to.
  ///
  /// - Returns: The paths that were written or removed.
  public func back(along way: WayBack) async throws(SessionError) -> [String] {
    try await back(to: way.target, as: .wentBack(.everything))
  }

  private func back(
    to target: EntryID, as event: PracticeEvent
  ) async throws(SessionError) -> [String] {
    await cancelRun()
    let files = try await goBack(to: target, as: .goingBack, judged: nil, sparing: { _ in false })
    if !files.isEmpty { await updateRhythm([event]) }
    return files
  }

  /// Carries out the way back that the rhythm asked for, now that the judge has spoken.
  func carryOutReversal() async {
    do throws(SessionError) {
      guard try store.read().last?.reversal != nil,
        let wanted = try store.update({ $0.takeReversal() }).answer
      else { return }
      let lights = try await lights().filter { $0.light != nil }
      // Without the red light, later edits could not be recognised.
      guard let green = lights.last(where: { $0.light?.digest == wanted.green }),
        let judged = lights.last(where: { $0.light?.digest == wanted.judged })?.tree
      else { throw .noLight }
      _ = try await goBack(
        to: green.id, as: .reverted, judged: judged, sparing: { wanted.spares($0) })
      await updateRhythm([.wentBack(wanted.scope)])
    } catch {
      report(.noticed("The work could not be undone: \(error)"))
    }
  }

  private func goBack(
    to target: EntryID, as kind: HistoryEvent.Kind, judged: TreeID?,
    sparing spared: @escaping @Sendable (String) -> Bool
  ) async throws(SessionError) -> [String] {
    let root = place.root
    ownSaves.beginRestoring()
    defer {
      // Where the learner saved other files than the restored ones, or over them, that is for a run.
      let missed = ownSaves.endRestoring()
      if !missed.isEmpty { Task { for event in missed { await saved(event) } } }
    }
    let before = try? SourceTree.digest(of: root)
    let request = RestoreRequest(
      target: target, folder: root, kind: kind, time: clock.now(), judged: judged,
      including: { SourceTree.judges(path: $0) },
      // The customer's tests belong to the step, not to the way there.
      sparing: { spared($0) || $0.hasPrefix("Acceptance/") })
    let files = try await ask { history throws(HistoryError) in try await history.goBack(request) }
    guard !files.isEmpty else { return [] }
    ownSaves.restored(files, replacing: before)
    runs.markJudged(try? SourceTree.digest(of: root))
    report(.wentBack(files: files))
    return files
  }
}

extension Reversal {
  /// Whether a file stays as it is.
  func spares(_ path: String) -> Bool {
    switch FileChange(path: path, kind: .changed).side {
    // A list of tests cannot be wrong.
    case .notes: true
    case .tests: scope == .codeOnly
    default: false
    }
  }
}
