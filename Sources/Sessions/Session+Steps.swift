import Files
import Foundation
import Katas
import Practice
import Workspaces

extension Session {
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
    let installed: Workspace.Installation
    do throws(WorkspaceError) {
      installed = try workspace.install(upTo: number + 1, of: kata)
    } catch {
      throw .workspace(error)
    }
    let after: SessionState
    do throws(SessionError) {
      after = try memory.advance(leavingOpen: !missing.isEmpty)
    } catch {
      // Tests of a step that was not reached would pass for those of an earlier one.
      for path in installed.added {
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
    guard let kata = place.kata else { throw .notAKata(path: place.root.path) }
    let after = try memory.revealHint()
    let status = memory.status(of: after)
    tell.yield(.statusChanged(status))
    return Array((memory.step(of: after)?.card.hints ?? []).prefix(status.hintsShown))
  }

  /// Brings the customer's acceptance tests back; the learner's versions are kept.
  public func restoreAcceptance() throws(SessionError) {
    guard case .workspace(let workspace, let kata) = place else { return }
    let state = try memory.read()
    do throws(WorkspaceError) {
      try workspace.restoreAcceptance(of: kata, upTo: memory.stepIndex(of: state) + 1)
    } catch {
      throw .workspace(error)
    }
    tell.yield(.statusChanged(memory.status(of: state)))
    tell.yield(
      .noticed("The customer's tests are back; reload your buffer. Yours are in .tandem/kept."))
  }
}
