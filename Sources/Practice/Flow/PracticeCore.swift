import Verdicts

/// Everything that an answer changes, in one value: a corrected light goes back to the one before.
struct PracticeCore: Hashable, Codable, Sendable {
  var position: CyclePosition
  var ledger = TestLedger()
  var coach: Coach
  var seenRed = SeenRed()
  var score = PredictionScore()
  var pairing: Pairing
  var box = Box()
  /// What to do now.
  var sentence = Prompt.beforeTheFirstLight
  /// The coach's remark at the end of the last phase.
  var remark: Observation?
  var outcome: PredictionOutcome?
  var celebration: Celebration?
  /// Lights, time and outer loop of the present step.
  var step = StepCount()

  private enum CodingKeys: String, CodingKey {
    case position = "course", ledger = "ledger", coach = "coach", seenRed = "seenRed"
    case score = "score", pairing = "pairing", box = "box", sentence = "sentence"
    case remark = "remark", outcome = "outcome", celebration = "celebration", step = "step"
  }

  init(rhythm: Rhythm, pairing: Pairing, silenced: Set<Observation.Kind>) {
    position = CyclePosition(rhythm: rhythm)
    coach = Coach(silenced: silenced)
    self.pairing = pairing
  }

  mutating func apply(
    _ answer: Answer, _ change: Change, prediction: Prediction?, rhythm: Rhythm, at now: Moment
  ) -> [PracticeAction] {
    let news = ledger.update(with: answer)
    let shift = position.advance(answer, change, news, rhythm: rhythm)
    let driver = pairing.driver
    seenRed.insert(redOf: answer)
    outcome = prediction.map {
      PredictionOutcome(said: $0, got: answer.colour, redTests: answer.redNames)
    }
    if let outcome { score.count(outcome) }
    let (noticed, remark) = coach.observe(
      Coach.Facts(
        answer: answer, change: change, news: news, shift: shift, outcome: outcome,
        isCycle: rhythm.beginsWithTest, moment: now))
    if shift.endsPhase || remark != nil { self.remark = remark }
    celebration = step.count(outer: answer.outer, at: now)

    let note = LightNote(
      run: answer.run, phase: shift.work, cycle: position.cycle, prediction: outcome,
      noticed: noticed.map(\.kind), driver: driver)
    var actions: [PracticeAction] = [.note(note)]
    if shift.after != shift.before || shift.isGreenAtOnce { actions.append(.enter(shift.after)) }
    let handover =
      rhythm.handingOver == .byFailingTest && shift.isFirstRed
      ? pairing.handOver(at: now, isTimed: false) : nil
    sentence = Prompt.after(answer, shift, change, rhythm: rhythm, typist: handover?.to)
    let consequences = consequences(of: answer, change, rhythm: rhythm, at: now)
    actions.append(.prompt(sentence))
    if let remark { actions.append(.remark(remark)) }
    if let celebration { actions.append(.celebrate(celebration)) }
    if let handover { actions.append(.handOver(handover)) }
    if !news.turnedGreen.isEmpty { actions.append(.turnedGreen(news.turnedGreen.map(\.name))) }
    return actions + consequences
  }

  /// Time passed in a rhythm with boxes.
  mutating func tickBox(rhythm: Rhythm, at now: Moment) -> [PracticeAction] {
    guard let length = rhythm.box else { return [] }
    let isGreen = position.colour == .green || position.colour == nil
    switch box.ticked(length: length, isGreen: isGreen, at: now) {
    case .silent: return []
    case .undecided:
      sentence = Prompt.bellWhileJudging
      return [.ringBell(.box), .prompt(sentence)]
    case .inTime:
      sentence = Prompt.bellOnGreen
      return [.ringBell(.box), .stopBox, .prompt(sentence)]
    case .tooLate:
      let way = tooLate(judged: step.tree)
      return [.ringBell(.box), .prompt(sentence)] + way
    }
  }

  /// What the rhythm does about a light apart from its phases: boxes, keeping and undoing.
  private mutating func consequences(
    of answer: Answer, _ change: Change, rhythm: Rhythm, at now: Moment
  ) -> [PracticeAction] {
    step.tree = answer.tree
    step.run = answer.run
    if let length = rhythm.box {
      let wasOpen = box.opened
      if box.answered(isGreen: answer.colour == .green, at: now) {
        return tooLate(judged: answer.tree)
      }
      return box.opened != nil && box.opened != wasOpen ? [.startBox(length)] : []
    }
    guard case .greenOnly(let scope) = rhythm.keeping else { return [] }
    switch answer.colour {
    case .green: return change.touchesWork ? [.keep(tree: answer.tree)] : []
    case .amber: return []
    case .red:
      let isOpen = position.codeChanged || (scope == .everything && position.testsChanged)
      guard isOpen, let green = position.greenTree else { return [] }
      sentence = Prompt.undone(scope)
      return [.revert(Reversal(scope: scope, green: green, judged: answer.tree))]
    }
  }

  private mutating func tooLate(judged: String) -> [PracticeAction] {
    guard let green = position.greenTree else {
      sentence = Prompt.nothingToGoBackTo
      return [.stopBox]
    }
    sentence = Prompt.bell
    return [
      .stopBox, .revert(Reversal(scope: .everything, green: green, judged: judged)),
    ]
  }
}
