import Engine
import Foundation
import Katas
import Practice
import Verdicts

/// What a session remembers, and what follows from it: the only one that knows the state file.
struct SessionMemory: Sendable {
  let place: Place
  let file: StateFile
  /// The state to begin from where there is none.
  let fallback: SessionState
  let promises: [String]

  /// Reads the present state; another command may have changed it since the last look.
  func read() throws(SessionError) -> SessionState {
    if case .sound(let state) = file.read() { return clamped(state) }
    return try file.update(orElse: fallback) { _ in }
  }

  /// A kata may have lost steps since the state was written.
  private func clamped(_ state: SessionState) -> SessionState {
    guard let kata = place.kata, state.step >= kata.steps.count || state.step < 0 else {
      return state
    }
    var state = state
    state.step = max(0, kata.steps.count - 1)
    return state
  }

  /// Records the light of a verdict.
  ///
  /// - Parameter isFiltered: a filtered run proves nothing about the step, so it leaves no light
  ///   for `next` to rely on.
  func record(
    _ verdict: Verdict, step: Int, isFiltered: Bool
  ) throws(SessionError) -> SessionState {
    let light = Light(
      run: verdict.run, colour: verdict.colour, reason: verdict.reason,
      outer: verdict.outer?.colour, tree: isFiltered ? "" : verdict.tree,
      time: Date().timeIntervalSince1970)
    let missing = customerMissing(in: verdict, step: step)
    return try file.update(orElse: fallback) { state in
      state.lights += 1
      let red = verdict.tests.filter { $0.status == .failed || $0.status == .unfinished }
      state.seenRed.formUnion(red.map(\.identity))
      let done = DefinitionOfDone(
        judging: verdict, baseline: state.baseline, customerMissing: missing)
      state.last = SessionState.LastRun(
        light: light, step: step, proven: done.lines,
        innerTests: verdict.inner.tests.map(\.identity))
    }
  }

  /// Goes to the next step: what exists now is no longer new.
  func advance(leavingOpen: Bool) throws(SessionError) -> SessionState {
    try file.update(orElse: fallback) { state in
      if leavingOpen, let slug = place.kata?.steps[state.step].slug { state.leftOpen.append(slug) }
      state.baseline.formUnion(state.last?.innerTests ?? [])
      state.step += 1
    }
  }

  /// Counts one more hint of the present step.
  func revealHint() throws(SessionError) -> SessionState {
    try file.update(orElse: fallback) { state in
      guard let step = place.kata?.steps[state.step] else { return }
      state.hints[step.slug] = min(step.card.hints.count, state.hints[step.slug, default: 0] + 1)
    }
  }

  /// Where the session stands by a state.
  func status(of state: SessionState) -> SessionStatus {
    guard case .workspace(let workspace, let kata) = place else {
      return SessionStatus(light: state.last?.light, seenRed: state.seenRed)
    }
    let fresh = state.last.flatMap { $0.step == state.step ? $0 : nil }
    var done =
      fresh.map { DefinitionOfDone(lines: $0.proven) }
      ?? DefinitionOfDone(judging: nil, baseline: state.baseline, customerMissing: nil)
    done.lines += promises.map { DoneLine(kind: .promise, text: $0, isMet: false) }
    return SessionStatus(
      kata: kata.slug, step: state.step,
      hintsShown: state.hints[kata.steps[state.step].slug] ?? 0, done: done,
      light: state.last?.light, seenRed: state.seenRed,
      changedAcceptance: workspace.changedAcceptance(of: kata, upTo: state.step + 1),
      leftOpen: state.leftOpen, isFinished: done.isDone && state.step == kata.steps.count - 1)
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
        .map { "\(AcceptanceFile.step(of: $0) ?? "")/\($0.name)" })
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
