import Katas
import Practice

extension SessionStatus {
  /// What is shown of a state.
  ///
  /// - Parameters:
  ///   - kata: The kata that is practised; nil in any other package.
  ///   - checklist: The team's own lines, in the order of the settings.
  ///   - changedAcceptance: The customer's files that are not the kata's any more.
  init(
    of state: SessionState, in kata: Kata?, checklist: [String], changedAcceptance: [String]
  ) {
    self.init(
      light: state.last?.light,
      isHidden: state.last.map { $0.light.run == state.flow.hiddenRun } ?? false,
      seenRed: state.flow.seenRed.identities)
    guard let kata else { return }
    step = state.stepIndex(in: kata)
    let slug = kata.steps[step].slug
    self.kata = kata.slug
    hintsShown = state.hints[slug] ?? 0
    let proven = state.last.flatMap { $0.step == slug ? $0.proven : nil }
    var done =
      proven.map { DefinitionOfDone(lines: $0) }
      ?? DefinitionOfDone(of: kata.kind, judging: nil, baseline: state.baseline)
    done.add(state.checklist(checklist, in: kata))
    self.done = done
    self.changedAcceptance = changedAcceptance
    leftOpen = state.leftOpen
    isFinished = state.isFinished && step == kata.steps.count - 1
  }
}

extension Retro {
  /// Derives a retro from the lights of an attempt and its state.
  init(of state: SessionState, _ entries: [LightEntry], title: String) {
    // A state that was rebuilt began later than its lights.
    let began = min(state.began, entries.first?.time ?? state.began)
    let hidden = state.flow.hiddenRun
    let red = state.flow.seenRed.identities
    // The tests of the hidden light would show whether it was built.
    let known = hidden == nil ? state.last?.complete ?? [] : []
    self.init(
      title: title,
      lights: entries.filter { !$0.isLight(of: hidden) }
        .compactMap { LightFacts($0, since: began) },
      neverRed: known.filter { !red.contains($0.identity) }.map(\.name),
      handovers: state.flow.pairing.handovers, overtime: state.flow.pairing.overtimeSoFar,
      isHidden: hidden != nil)
  }
}
