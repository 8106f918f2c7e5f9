import Katas
import Practice
import Verdicts

/// What events change in a state; nothing here reads a file or a clock. Times are in seconds since
/// 1970, and a step is its index in the kata.
extension SessionState {
  // MARK: The rhythm

  /// Updates the rhythm by what happened, and returns what it answers.
  mutating func updateRhythm(_ events: [PracticeEvent], at time: Double) -> [PracticeAction] {
    let actions = events.flatMap { flow.handle($0, at: moment(at: time)) }
    for case .revert(let wanted) in actions { last?.reversal = wanted }
    return actions
  }

  // MARK: Lights

  /// Takes in a verdict: the rhythm is updated, and what it proves is kept.
  ///
  /// - Parameters:
  ///   - event: The event for the rhythm.
  ///   - changedAcceptance: The customer's files that are not the kata's any more.
  /// - Returns: What the rhythm answers.
  mutating func record(
    _ verdict: Verdict, as event: PracticeEvent, of step: Int, in kata: Kata?,
    changedAcceptance: [String], at time: Double
  ) -> [PracticeAction] {
    let actions = flow.handle(event, at: moment(at: time))
    let done = DefinitionOfDone(
      of: kata?.kind ?? .tdd, judging: verdict, baseline: baseline,
      customerMissing: kata?.customerMissing(
        in: verdict, step: step, changedAcceptance: changedAcceptance))
    last = LastRun(
      light: Light(
        run: verdict.run, colour: verdict.colour, reason: verdict.reason,
        outer: verdict.outer?.colour, tree: verdict.tree, time: time),
      step: kata?.steps[step].slug, proven: done.lines,
      innerTests: verdict.inner.tests.map(\.identity), isConfirmed: verdict.confirmed,
      complete: verdict.inner.reason.listsEveryTest
        ? verdict.inner.tests.map { InnerTest($0) } : last?.complete)
    for case .revert(let wanted) in actions { last?.reversal = wanted }
    return actions
  }

  /// The judge agreed with the light of a run; nothing changes if a newer one came since.
  mutating func confirm(_ run: RunID) {
    if last?.light.run == run { last?.isConfirmed = true }
  }

  /// Gives out the way back that waits, so that exactly one command carries it out.
  mutating func takeReversal() -> Reversal? {
    defer { last?.reversal = nil }
    return last?.reversal
  }

  /// Folds into a state that was lost what the history knows of its lights.
  ///
  /// The last light proves nothing any more, so that the next step needs another one.
  ///
  /// - Parameter complete: The inner tests of the last run that came to its end, if there was one.
  mutating func recollect(
    _ entries: [LightEntry], complete: [InnerTest]?, in kata: Kata?, at time: Double
  ) {
    guard let index = entries.lastLightIndex, let light = entries[index].light else { return }
    let red = Set(entries.flatMap { $0.light?.failed ?? [] })
    _ = flow.handle(.recalled(red: red), at: moment(at: time))
    guard last == nil else { return }
    let open = DefinitionOfDone(of: kata?.kind ?? .tdd, judging: nil, baseline: baseline)
    last = LastRun(
      light: Light(
        run: light.run, colour: light.colour, reason: light.reason, outer: light.outer,
        tree: light.digest, time: entries[index].time),
      step: light.step ?? step, proven: open.lines, innerTests: [], isConfirmed: false,
      complete: complete)
  }

  // MARK: Steps

  /// The index of the present step; 0 outside of a kata.
  func stepIndex(in kata: Kata?) -> Int { kata?.index(ofStep: step) ?? 0 }

  /// The present step; nil outside of a kata.
  func presentStep(of kata: Kata?) -> Step? { kata?.steps[stepIndex(in: kata)] }

  /// Whether the last light proves the present step for a content, given as its digest.
  func isProven(for tree: String, in kata: Kata) -> Bool {
    last?.light.tree == tree && last?.step == presentStep(of: kata)?.slug
      && last?.isConfirmed == true
  }

  /// Goes to the next step: the tests that exist now are no longer new.
  ///
  /// - Parameter declared: The tests that the files declare; the last run may have been cut short or
  ///   not even built.
  mutating func advance(
    in kata: Kata, leavingOpen: Bool, declared: Set<String>, at time: Double
  ) {
    let index = stepIndex(in: kata)
    if leavingOpen { leftOpen.append(kata.steps[index].slug) }
    baseline.formUnion(declared)
    baseline.formUnion((last?.complete ?? []).map(\.identity))
    baseline.formUnion(last?.innerTests ?? [])
    step = kata.steps.dropFirst(index + 1).first?.slug ?? step
    isFinished = false
    _ = flow.handle(.stepBegan(baseline: baseline), at: moment(at: time))
  }

  /// The last step is done; returns whether that is news.
  mutating func finish() -> Bool {
    defer { isFinished = true }
    return !isFinished
  }

  /// Counts one more hint of the present step, if it has one more.
  mutating func revealHint(in kata: Kata) {
    let step = kata.steps[stepIndex(in: kata)]
    hints[step.slug] = min(step.card.hints.count, hints[step.slug, default: 0] + 1)
  }

  /// Ticks a line of the team's at the present step, or opens it again.
  mutating func tick(_ line: String, _ isTicked: Bool, in kata: Kata) {
    let slug = kata.steps[stepIndex(in: kata)].slug
    if isTicked {
      ticked[slug, default: []].insert(line)
    } else {
      ticked[slug]?.remove(line)
    }
  }

  /// The team's own lines at the present step, in the order of the settings.
  func checklist(_ lines: [String], in kata: Kata?) -> [ChecklistItem] {
    guard let step = presentStep(of: kata) else { return [] }
    let ticked = ticked[step.slug] ?? []
    return lines.map { ChecklistItem(text: $0, isTicked: ticked.contains($0)) }
  }

  // MARK: Katas and formats that changed

  /// Follows steps that have other slugs now, by their old ones.
  mutating func rename(_ names: [String: String]) {
    func new(_ slug: String) -> String { names[slug] ?? slug }
    step = step.map(new)
    if let slug = last?.step { last?.step = new(slug) }
    leftOpen = leftOpen.map(new)
    hints = Dictionary(hints.map { (new($0), $1) }, uniquingKeysWith: max)
    ticked = Dictionary(ticked.map { (new($0), $1) }, uniquingKeysWith: { $0.union($1) })
  }

  /// Brings the state into the present format: one of schema 2 knew its steps by their numbers.
  mutating func upgrade(for kata: Kata?) {
    guard schema < Self.currentSchema else { return }
    schema = Self.currentSchema
    func slug(_ number: String?) -> String? { kata.map { $0.steps[$0.index(ofStep: number)].slug } }
    let (present, judged) = (slug(step), slug(last?.step))
    step = present
    last?.step = judged
  }
}

extension Kata {
  /// The index of the step with a slug; where the kata has none of it, of the nearest one.
  ///
  /// A step that was inserted or removed changes the numbers of those after it, so the words of a slug
  /// count before its number. If the words are gone too, the step was renamed, or it was removed: the
  /// step that has its number now is the one that follows all that was done. The slug stays in the
  /// state, so nothing is lost if the step comes back.
  ///
  /// - Parameter slug: The slug, or only its number; nil gives the first step.
  func index(ofStep slug: String?) -> Int {
    guard let slug else { return 0 }
    let found = steps.firstIndex { $0.slug == slug } ?? steps.firstIndex { $0.isSame(as: slug) }
    let number = Int(slug.prefix { $0 != "-" }) ?? 1
    return found ?? min(max(number, 1), steps.count) - 1
  }

  /// What keeps the customer's examples from being proven although the outer loop may be green: a
  /// changed acceptance test, or an example whose test did not run and pass.
  fileprivate func customerMissing(
    in verdict: Verdict, step: Int, changedAcceptance: [String]
  ) -> String? {
    if let changed = changedAcceptance.first {
      return "\(changed) is not the customer's any more: `tandem restore` brings it back."
    }
    guard let outer = verdict.outer, outer.reason == .passed else { return nil }
    let passed = Set(
      outer.tests.filter { $0.status == .passed }
        .map { "\(AcceptancePath.step(of: $0) ?? "")/\($0.name)" })
    let reached = steps.prefix(step + 1)
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

extension Step {
  /// Whether a slug differs from this step's in its number at most.
  func isSame(as slug: String) -> Bool {
    let words = slug.drop { $0 != "-" }
    return !words.isEmpty && self.slug.drop { $0 != "-" } == words
  }
}
