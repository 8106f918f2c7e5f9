import Files
import Foundation
public import Katas
public import Practice
import Workspaces

extension Session {
  /// What became of a session that was asked to go on.
  public enum StepChange: Sendable, Hashable {
    /// The next step is there.
    case advanced(Step)
    /// The last step is done: the kata is finished.
    case finished
  }

  /// Goes on to the next step.
  ///
  /// Uses the last light if its tree is the present one and the judge has confirmed it, else judges
  /// first: all tests, whatever filter and lane the session has.
  ///
  /// - Parameter anyway: goes on although lines of the Definition of Done are open, and records it;
  ///   from the last step there is nothing to go on to.
  /// - Throws: ``SessionError/notDone(missing:isLastStep:)`` if a proven line is open and `anyway`
  ///   does not help.
  /// - Returns: what became of the session.
  public func next(anyway: Bool) async throws(SessionError) -> StepChange {
    guard case .workspace(let workspace, let kata) = place else {
      throw .notAKata(path: place.root.path)
    }
    await awaitRun()
    var state = try memory.read()
    let tree = try SessionError.wrapping { () throws(DiskError) in
      try SourceTree.digest(of: workspace.root)
    }
    let last = state.last
    if last?.light.tree != tree || last?.step != memory.step(of: state)?.slug
      || last?.isConfirmed != true
    {
      try await prove(tree)
      state = try memory.read()
    }
    if state.flow.coveredRun != nil { throw .covered }
    let missing = memory.status(of: state).done?.missing ?? []
    let number = memory.stepIndex(of: state) + 1
    let isLast = number >= kata.steps.count
    if !missing.isEmpty, !anyway || isLast { throw .notDone(missing: missing, isLastStep: isLast) }
    if isLast {
      let (isNew, after) = try memory.finish()
      if isNew { await keep(.init(.finished, detail: kata.slug)) }
      tell.yield(.statusChanged(memory.status(of: after)))
      return .finished
    }
    let installed = try SessionError.wrapping(as: SessionError.workspace) {
      () throws(WorkspaceError) in try workspace.install(upTo: number + 1, of: kata)
    }
    let after: SessionState
    do throws(SessionError) {
      after = try memory.advance(leavingOpen: !missing.isEmpty)
    } catch {
      // Tests of a step that was not reached would pass for those of an earlier one.
      for path in installed {
        try? FileManager.default.removeItem(at: workspace.root.appending(path: path))
      }
      throw error
    }
    let step = kata.steps[memory.stepIndex(of: after)]
    await keep(.init(.step, detail: step.slug))
    lastTree = nil
    tell.yield(.statusChanged(memory.status(of: after)))
    tell.yield(.practiceChanged(memory.view(of: after)))
    return .advanced(step)
  }

  /// Shows one more hint of the present step; all of them once they are used up.
  public func hint() throws(SessionError) -> [String] {
    guard place.kata != nil else { throw .notAKata(path: place.root.path) }
    let after = try memory.revealHint()
    let status = memory.status(of: after)
    tell.yield(.statusChanged(status))
    return Array((memory.step(of: after)?.card.hints ?? []).prefix(status.hintsShown))
  }

  /// Brings the customer's acceptance tests back; the learner's versions are kept.
  public func restoreAcceptance() throws(SessionError) {
    guard case .workspace(let workspace, let kata) = place else { return }
    let state = try memory.read()
    _ = try SessionError.wrapping(as: SessionError.workspace) { () throws(WorkspaceError) in
      try workspace.restoreAcceptance(of: kata, upTo: memory.stepIndex(of: state) + 1)
    }
    tell.yield(.statusChanged(memory.status(of: state)))
    tell.yield(
      .noticed("The customer's tests are back; reload your buffer. Yours are in .tandem/kept."))
  }

  /// The team's own lines of the Definition of Done, as people ticked them at the present step.
  public func promises() throws(SessionError) -> [Promise] {
    guard place.kata != nil else { throw .notAKata(path: place.root.path) }
    return memory.promises(at: try memory.read())
  }

  /// Ticks a line of the team's at the present step, or opens it again.
  ///
  /// - Parameter text: the line as the configuration has it.
  /// - Throws: ``SessionError/wrongUse(_:)`` if the configuration has no such line.
  /// - Returns: the lines after it.
  public func tick(_ text: String, isTicked: Bool) throws(SessionError) -> [Promise] {
    guard try promises().contains(where: { $0.text == text }) else {
      throw .wrongUse(
        "“\(text)” is no line of yours. `done:` in the configuration lists them.")
    }
    let after = try memory.tick(text, isTicked)
    tell.yield(.statusChanged(memory.status(of: after)))
    return memory.promises(at: after)
  }
}
