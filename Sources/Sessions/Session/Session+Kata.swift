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

  // MARK: Steps

  /// Goes on to the next step.
  ///
  /// Uses the last light if its tree is the present one and the judge has confirmed it, else judges
  /// first: all tests, whatever filter and lane the session has.
  ///
  /// - Parameter anyway: Goes on although lines of the Definition of Done are open, and records it;
  ///   from the last step there is nothing to go on to.
  /// - Throws: ``SessionError/notDone(missing:isLastStep:)`` if a proven line is open and `anyway`
  ///   does not help.
  /// - Returns: what became of the session.
  public func next(anyway: Bool) async throws(SessionError) -> StepChange {
    guard case .workspace(let workspace, let kata) = place else {
      throw .notAKata(path: place.root.path)
    }
    await awaitRun()
    var state = try store.read()
    let tree = try SessionError.wrapping { () throws(DiskError) in
      try SourceTree.digest(of: workspace.root)
    }
    if !state.isProven(for: tree, in: kata) {
      try await prove(tree)
      state = try store.read()
    }
    if state.flow.hiddenRun != nil { throw .hidden }
    let missing = status(of: state).done?.missing ?? []
    let number = state.stepIndex(in: kata) + 1
    let isLast = number >= kata.steps.count
    if !missing.isEmpty, !anyway || isLast { throw .notDone(missing: missing, isLastStep: isLast) }
    if isLast {
      let (isNews, after) = try store.update { $0.finish() }
      if isNews { await record(.init(.finished, detail: kata.slug)) }
      report(.statusChanged(status(of: after)))
      return .finished
    }
    let installed = try SessionError.wrapping(as: SessionError.workspace) {
      () throws(WorkspaceError) in try workspace.install(upTo: number + 1, of: kata)
    }
    let (time, declared) = (clock.now(), place.declaredTests)
    let after: SessionState
    do throws(SessionError) {
      after = try store.update {
        $0.advance(in: kata, leavingOpen: !missing.isEmpty, declared: declared, at: time)
      }.state
    } catch {
      // Tests of a step that was not reached would pass for those of an earlier one.
      for path in installed {
        try? FileManager.default.removeItem(at: workspace.root.appending(path: path))
      }
      throw error
    }
    let step = kata.steps[after.stepIndex(in: kata)]
    await record(.init(.step, detail: step.slug))
    runs.markJudged(nil)
    report(.statusChanged(status(of: after)))
    report(.practiceChanged(view(of: after)))
    return .advanced(step)
  }

  /// Shows one more hint of the present step; all of them once they are used up.
  public func hint() throws(SessionError) -> [String] {
    guard let kata = place.kata else { throw .notAKata(path: place.root.path) }
    let after = try store.update { $0.revealHint(in: kata) }.state
    let status = status(of: after)
    report(.statusChanged(status))
    return Array((after.presentStep(of: kata)?.card.hints ?? []).prefix(status.hintsShown))
  }

  /// Brings the customer's acceptance tests back; the learner's versions are kept.
  public func restoreAcceptance() throws(SessionError) {
    guard case .workspace(let workspace, let kata) = place else { return }
    let state = try store.read()
    _ = try SessionError.wrapping(as: SessionError.workspace) { () throws(WorkspaceError) in
      try workspace.restoreAcceptance(of: kata, upTo: state.stepIndex(in: kata) + 1)
    }
    report(.statusChanged(status(of: state)))
    report(
      .noticed("The customer's tests are back; reload your buffer. Yours are in .tandem/kept."))
  }

  // MARK: The team's own lines

  /// The team's own lines of the Definition of Done, as people ticked them at the present step.
  public func checklist() throws(SessionError) -> [ChecklistItem] {
    guard let kata = place.kata else { throw .notAKata(path: place.root.path) }
    return try store.read().checklist(options.checklist, in: kata)
  }

  /// Ticks a line of the team's at the present step, or opens it again.
  ///
  /// - Parameter text: The line as the settings have it.
  /// - Throws: ``SessionError/wrongUse(_:)`` if the settings have no such line.
  /// - Returns: The lines after it.
  public func tick(_ text: String, isTicked: Bool) throws(SessionError) -> [ChecklistItem] {
    guard let kata = place.kata else { throw .notAKata(path: place.root.path) }
    guard options.checklist.contains(text) else {
      throw .wrongUse(
        "“\(text)” is not on your checklist. `done:` in the configuration lists them.")
    }
    let after = try store.update { $0.tick(text, isTicked, in: kata) }.state
    report(.statusChanged(status(of: after)))
    return after.checklist(options.checklist, in: kata)
  }

  // MARK: The test list

  /// The test list as its file holds it; empty if there is none, or if it is no text.
  public func testList() -> TestList {
    (try? TestListFile(in: place.root).read()) ?? TestList(parsing: "")
  }

  /// Changes the test list, in the file as it is at this moment.
  ///
  /// - Returns: The list after it.
  /// - Throws: ``SessionError/notAKata(path:)`` outside a workspace, where Tandem leaves no file.
  public func edit(_ change: TestListEdit) throws(SessionError) -> TestList {
    guard place.kata != nil else { throw .notAKata(path: place.root.path) }
    return try TestListFile(in: place.root).edit(change)
  }

  /// Ticks the items whose tests turned green.
  func tickTestList(_ names: [String]) {
    guard place.kata != nil else { return }
    do throws(SessionError) {
      try TestListFile(in: place.root).tick(turnedGreen: names)
    } catch {
      report(.noticed("\(error)"))
    }
  }
}
