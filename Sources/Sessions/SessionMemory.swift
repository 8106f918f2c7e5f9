import Foundation
import Katas
import Practice
import Verdicts
import Workspaces

/// What a session remembers, and what follows from it: the only one that knows the state file.
struct SessionMemory: Sendable {
  let place: Place
  let file: StateFile
  /// The state to begin from where there is none.
  let fallback: SessionState
  let promises: [String]
  /// What this session knows of the file, to notice what others write.
  let known = KnownState()
  /// The clock, in seconds since 1970.
  var now: @Sendable () -> Double = { Date().timeIntervalSince1970 }

  private var kind: KataKind { place.kata?.kind ?? .tdd }

  /// Reads the present state; another command may have changed it since the last look.
  func read() throws(SessionError) -> SessionState {
    if case .sound(let state) = file.read() { return current(state) }
    return try update { _ in }.state
  }

  /// Changes the state, and remembers that this session did.
  ///
  /// - Returns: what the change answers, and the state after it.
  @discardableResult
  private func update<Answer>(
    _ change: (inout SessionState) -> Answer
  ) throws(SessionError) -> (answer: Answer, state: SessionState) {
    var found = fallback
    // Who deletes the file under an open session takes nothing from it.
    let written = try file.update(orElse: known.state ?? fallback) { state in
      found = state
      state = current(state)
      return change(&state)
    }
    known.wrote(written.state, over: found)
    return written
  }

  /// The state in the present format: one of schema 2 knew its steps by their numbers.
  private func current(_ state: SessionState) -> SessionState {
    guard state.schema < SessionState.currentSchema else { return state }
    var state = state
    state.schema = SessionState.currentSchema
    let slugs = [state.step, state.last?.step].map { number in
      place.kata.map { $0.steps[$0.index(ofStep: number)].slug }
    }
    state.step = slugs[0]
    state.last?.step = slugs[1]
    return state
  }

  /// The index of the present step; 0 outside of a kata.
  func stepIndex(of state: SessionState) -> Int { place.kata?.index(ofStep: state.step) ?? 0 }

  /// The present step; nil outside of a kata.
  func step(of state: SessionState) -> Step? { place.kata?.steps[stepIndex(of: state)] }

  /// Goes along with a kata that was changed since the state was written.
  ///
  /// - Returns: Whether the customer's files changed with it.
  func followKata() throws(SessionError) -> Bool {
    guard case .workspace(let workspace, let kata) = place else { return false }
    var state = try read()
    let (known, present) = (state.kata, SessionState.KnownKata(kata))
    guard known != present else { return false }
    let names = known?.renamed(in: kata) ?? [:]
    state.rename(names)
    let changed = try SessionError.wrapping(as: SessionError.workspace) {
      () throws(WorkspaceError) in
      try workspace.replaceAcceptance(
        given: known?.files ?? [:], by: kata, upTo: stepIndex(of: state) + 1)
    }
    try update {
      $0.rename(names)
      $0.kata = present
    }
    return changed
  }

  /// Tells the rhythm what happened.
  ///
  /// - Returns: what it answers, and the state after it.
  func take(
    _ events: [PracticeEvent]
  ) throws(SessionError) -> ([PracticeAction], SessionState) {
    let time = now()
    return try update { state in
      let actions = events.flatMap { state.flow.take($0, at: state.moment(at: time)) }
      for case .revert(let wanted) in actions { state.last?.reversal = wanted }
      return actions
    }
  }

  /// Takes in a verdict: the rhythm hears of it, and what it proves is kept.
  ///
  /// - Parameters:
  ///   - event: what the rhythm is told; nil for a filtered run, which proves nothing about the
  ///     step, so that what an unfiltered one proved before it stays as it is.
  /// - Returns: what the rhythm answers, and the state after it.
  func record(
    _ verdict: Verdict, step: Int, as event: PracticeEvent?
  ) throws(SessionError) -> ([PracticeAction], SessionState) {
    guard let event else { return ([], try read()) }
    return try update(change(by: verdict, step: step, event))
  }

  /// What the state would be after a verdict; for a light whose state cannot be written.
  func unwritten(
    _ verdict: Verdict, step: Int, as event: PracticeEvent?
  ) -> SessionState {
    var state = known.state ?? fallback
    if case .sound(let found) = file.read() { state = found }
    state = current(state)
    if let event { _ = change(by: verdict, step: step, event)(&state) }
    return state
  }

  /// What a verdict changes in a state.
  private func change(
    by verdict: Verdict, step: Int, _ event: PracticeEvent
  ) -> (inout SessionState) -> [PracticeAction] {
    let time = now()
    let light = Light(
      run: verdict.run, colour: verdict.colour, reason: verdict.reason,
      outer: verdict.outer?.colour, tree: verdict.tree, time: time)
    let missing = customerMissing(in: verdict, step: step)
    let tellsAll = verdict.inner.reason.tellsAllTests
    let slug = place.kata?.steps[step].slug
    return { state in
      let actions = state.flow.take(event, at: state.moment(at: time))
      let done = DefinitionOfDone(
        of: kind, judging: verdict, baseline: state.baseline, customerMissing: missing)
      state.last = SessionState.LastRun(
        light: light, step: slug, proven: done.lines,
        innerTests: verdict.inner.tests.map(\.identity),
        isConfirmed: verdict.confirmed,
        complete: tellsAll
          ? verdict.inner.tests.map { SessionState.InnerTest($0) } : state.last?.complete)
      for case .revert(let wanted) in actions { state.last?.reversal = wanted }
      return actions
    }
  }

  /// Folds into a state that begins anew what the history knows of lights.
  ///
  /// The last light proves nothing any more, so that `next` judges first.
  ///
  /// - Parameter complete: the inner tests of the last run that came to its end, if there was one.
  func recollect(
    _ entries: [LightEntry], complete: [SessionState.InnerTest]?
  ) throws(SessionError) {
    guard let index = entries.lastLightIndex, let light = entries[index].light else { return }
    let red = Set(entries.flatMap { $0.light?.failed ?? [] })
    let time = now()
    try update { state in
      _ = state.flow.take(.recalled(red: red), at: state.moment(at: time))
      guard state.last == nil else { return }
      let open = DefinitionOfDone(of: kind, judging: nil, baseline: state.baseline)
      state.last = SessionState.LastRun(
        light: Light(
          run: light.run, colour: light.colour, reason: light.reason, outer: light.outer,
          tree: light.digest, time: entries[index].time),
        step: light.step ?? state.step, proven: open.lines, innerTests: [], isConfirmed: false,
        complete: complete)
    }
  }

  /// Remembers that the judge agreed with the last light, if that is still the one of the run.
  func confirm(_ run: RunID) throws(SessionError) {
    try update { state in
      if state.last?.light.run == run { state.last?.isConfirmed = true }
    }
  }

  /// Takes the way back that waits, so that exactly one process carries it out.
  func takeReversal() throws(SessionError) -> Reversal? {
    guard try read().last?.reversal != nil else { return nil }
    return try update { state in
      defer { state.last?.reversal = nil }
      return state.last?.reversal
    }.answer
  }

  /// Goes to the next step: what exists now is no longer new.
  func advance(leavingOpen: Bool) throws(SessionError) -> SessionState {
    let time = now()
    return try update { state in
      if leavingOpen, let step = step(of: state) { state.leftOpen.append(step.slug) }
      // The last run may have been cut short or not even built, so the files are asked as well.
      state.baseline.formUnion(DeclaredTests.names(below: place.root.appending(path: "Tests")))
      state.baseline.formUnion((state.last?.complete ?? []).map(\.identity))
      state.baseline.formUnion(state.last?.innerTests ?? [])
      state.step = place.kata?.steps.dropFirst(stepIndex(of: state) + 1).first?.slug ?? state.step
      state.isFinished = false
      _ = state.flow.take(
        .stepBegan(baseline: state.baseline), at: state.moment(at: time))
    }.state
  }

  /// Remembers that the last step is done.
  ///
  /// - Returns: whether that was news, and the state after it.
  func finish() throws(SessionError) -> (Bool, SessionState) {
    try update { state in
      defer { state.isFinished = true }
      return !state.isFinished
    }
  }

  /// Counts one more hint of the present step.
  func revealHint() throws(SessionError) -> SessionState {
    try update { state in
      guard let step = step(of: state) else { return }
      state.hints[step.slug] = min(step.card.hints.count, state.hints[step.slug, default: 0] + 1)
    }.state
  }

  /// The team's own lines at the present step, in the order of the configuration.
  func promises(at state: SessionState) -> [Promise] {
    guard let step = step(of: state) else { return [] }
    let ticked = state.ticked[step.slug] ?? []
    return promises.map { Promise(text: $0, isTicked: ticked.contains($0)) }
  }

  /// Ticks a line of the team's at the present step, or opens it again.
  func tick(_ promise: String, _ isTicked: Bool) throws(SessionError) -> SessionState {
    try update { state in
      guard let step = step(of: state) else { return }
      if isTicked {
        state.ticked[step.slug, default: []].insert(promise)
      } else {
        state.ticked[step.slug]?.remove(promise)
      }
    }.state
  }

  /// What the screen shows of the rhythm now.
  func view(of state: SessionState) -> PracticeView {
    state.flow.view(at: state.moment(at: now()))
  }

  /// Where the session stands by a state.
  func status(of state: SessionState) -> SessionStatus {
    let seenRed = state.flow.seenRed.identities
    let isCovered = state.last.map { $0.light.run == state.flow.coveredRun } ?? false
    guard case .workspace(let workspace, let kata) = place else {
      return SessionStatus(light: state.last?.light, isCovered: isCovered, seenRed: seenRed)
    }
    let (index, step) = (stepIndex(of: state), kata.steps[stepIndex(of: state)])
    let fresh = state.last.flatMap { $0.step == step.slug ? $0 : nil }
    var done =
      fresh.map { DefinitionOfDone(lines: $0.proven) }
      ?? DefinitionOfDone(of: kata.kind, judging: nil, baseline: state.baseline)
    done.add(promises(at: state))
    return SessionStatus(
      kata: kata.slug, step: index, hintsShown: state.hints[step.slug] ?? 0, done: done,
      light: state.last?.light, isCovered: isCovered, seenRed: seenRed,
      changedAcceptance: workspace.changedAcceptance(of: kata, upTo: index + 1),
      leftOpen: state.leftOpen,
      isFinished: state.isFinished && index == kata.steps.count - 1)
  }

  /// What keeps the customer's examples from being proven although the outer loop may be green: a
  /// changed acceptance test, or an example whose test did not run and pass.
  private func customerMissing(in verdict: Verdict, step: Int) -> String? {
    guard case .workspace(let workspace, let kata) = place else { return nil }
    if let changed = workspace.changedAcceptance(of: kata, upTo: step + 1).first {
      return "\(changed) is not the customer's any more: `tandem restore` brings it back."
    }
    guard let outer = verdict.outer, outer.reason == .passed else { return nil }
    let passed = Set(
      outer.tests.filter { $0.status == .passed }
        .map { "\(AcceptancePath.step(of: $0) ?? "")/\($0.name)" })
    let reached = kata.steps.prefix(step + 1)
    let retired = Set(reached.flatMap(\.card.retires))
    for step in reached {
      for example in step.card.examples where !retired.contains(example.name) {
        if !passed.contains("\(step.slug)/\(example.name)") {
          return "The example `\(example.name)` did not run: `tandem restore` brings it back."
        }
      }
    }
    return nil
  }
}
