public import Verdicts

/// The rhythm of a session as one value: it receives events and answers what to do.
///
/// It reads no clock and no disk, and survives a restart by being saved. The session passes
/// it every event in order and carries out what it answers.
public struct PracticeFlow: Hashable, Codable, Sendable {
  /// An answer that was taken in, with the state before it, for the judge's correction.
  private struct Taken: Hashable, Codable, Sendable {
    var core: PracticeCore
    var run: RunID
    var change: Change
    var prediction: Prediction?
    var moment: Moment

    private enum CodingKeys: String, CodingKey {
      case core = "core", run = "run", change = "change", prediction = "prediction"
      case moment = "moment"
    }
  }

  /// The rhythm.
  public private(set) var rhythm: Rhythm
  private var core: PracticeCore
  private var hiddenLight: HiddenLight
  private var taken: Taken?

  private enum CodingKeys: String, CodingKey {
    case rhythm = "rhythm", core = "core", hiddenLight = "curtain", taken = "taken"
  }

  /// Starts a session.
  ///
  /// - Parameters:
  ///   - rhythm: The rhythm to begin with.
  ///   - pairing: Who sits at the keyboard.
  ///   - hidesAll: Whether every light is hidden until it is predicted.
  ///   - silenced: Observations that are counted and not shown.
  public init(
    rhythm: Rhythm = .classic, pairing: Pairing = Pairing(), hidesAll: Bool = false,
    silenced: Set<Observation.Kind> = []
  ) {
    self.rhythm = rhythm
    core = PracticeCore(rhythm: rhythm, pairing: pairing, silenced: silenced)
    hiddenLight = HiddenLight(hidesAll: hidesAll)
  }

  /// The tests that were red at least once.
  public var seenRed: SeenRed { core.seenRed }
  /// How often each kind of observation was made, shown or not.
  public var noticed: [Observation.Kind: Int] { core.coach.counts }
  /// Who sits at the keyboard.
  public var pairing: Pairing { core.pairing }
  /// The run of the hidden light; nil if none is hidden.
  public var hiddenRun: RunID? { hiddenLight.waiting?.answer.run }
  /// What is counted and not shown.
  public var silenced: Set<Observation.Kind> { core.coach.silenced }

  /// What the screen shows at a moment.
  public func view(at now: Moment) -> PracticeView {
    let state: HiddenLightState =
      hiddenLight.waiting != nil ? .hidden : hiddenLight.predicted.map { .predicted($0) } ?? .open
    return PracticeView(
      rhythm: rhythm, phase: core.position.phase, sentence: core.sentence, remark: core.remark,
      box: rhythm.box.flatMap { core.box.clock(length: $0, at: now) },
      turn: rhythm.handingOver == .byClock ? core.pairing.clock(at: now) : nil,
      driver: core.pairing.driver, navigator: core.pairing.navigator, hiddenLight: state,
      hidesAll: hiddenLight.hidesAll, prediction: core.outcome, score: core.score,
      celebration: core.celebration, colour: core.position.colour,
      hasGreen: core.position.greenTree != nil, cycle: core.position.cycle)
  }

  /// Takes an event in and answers what to do, in order.
  public mutating func handle(_ event: PracticeEvent, at now: Moment) -> [PracticeAction] {
    switch event {
    case .answered(let verdict, let change): return answered(Answer(verdict), change, at: now)
    case .corrected(let verdict): return corrected(Answer(verdict), at: now)
    case .predicted(let prediction):
      guard let shown = hiddenLight.predict(prediction) else { return [] }
      return [.reveal] + settle(shown, prediction)
    case .hidesAll(let isOn):
      hiddenLight.hidesAll = isOn
      return isOn ? [] : reveal()
    case .saved:
      guard let length = rhythm.box, core.box.saved(at: now) else { return [] }
      return [.startBox(length)]
    case .stopped:
      core.box.stopped()
      return []
    case .ticked: return ticked(at: now)
    case .handedOver:
      let handover = core.pairing.handOver(at: now, isTimed: rhythm.handingOver == .byClock)
      taken?.core.pairing = core.pairing
      return handover.map { [.handOver($0)] } ?? []
    case .chose(let rhythm): return chose(rhythm)
    case .wentBack(let scope): return wentBack(scope)
    case .restored:
      hiddenLight = HiddenLight(hidesAll: hiddenLight.hidesAll)
      taken = nil
      core.arrange(event, rhythm: rhythm, at: now)
      return []
    case .resumed, .stepBegan, .turn, .turnToggled, .people, .silenced, .recalled:
      core.arrange(event, rhythm: rhythm, at: now)
      // What was arranged since is not undone by a correction.
      taken?.core.arrange(event, rhythm: rhythm, at: now)
      return []
    }
  }

  private mutating func answered(
    _ answer: Answer, _ change: Change, at now: Moment
  ) -> [PracticeAction] {
    // A newer light replaces a hidden one, which nobody can predict any more.
    var actions = reveal()
    let arrived = HiddenLight.Waiting(answer: answer, change: change, moment: now)
    let prediction = hiddenLight.redeem()
    guard prediction == nil, hiddenLight.hidesAll else {
      return actions + settle(arrived, prediction)
    }
    hiddenLight.hide(arrived)
    var foreseen = core
    for case .note(var note) in foreseen.apply(
      answer, change, prediction: nil, rhythm: rhythm, at: now)
    {
      note.noticed = []
      actions.append(.note(note))
    }
    return actions + [.hide]
  }

  private mutating func settle(
    _ arrived: HiddenLight.Waiting, _ prediction: Prediction?
  ) -> [PracticeAction] {
    taken = Taken(
      core: core, run: arrived.answer.run, change: arrived.change, prediction: prediction,
      moment: arrived.moment)
    return core.apply(
      arrived.answer, arrived.change, prediction: prediction, rhythm: rhythm, at: arrived.moment)
  }

  private mutating func reveal() -> [PracticeAction] {
    hiddenLight.show().map { [.reveal] + settle($0, nil) } ?? []
  }

  private mutating func corrected(_ answer: Answer, at now: Moment) -> [PracticeAction] {
    if var hidden = hiddenLight.waiting, hidden.answer.run == answer.run {
      hidden.answer = answer
      hiddenLight.hide(hidden)
      return []
    }
    guard let taken, taken.run == answer.run else {
      guard core.step.run == answer.run else { return [] }
      return core.apply(answer, .nothing, prediction: nil, rhythm: rhythm, at: now)
    }
    core = taken.core
    return core.apply(
      answer, taken.change, prediction: taken.prediction, rhythm: rhythm, at: taken.moment)
  }

  private mutating func ticked(at now: Moment) -> [PracticeAction] {
    var actions: [PracticeAction] = []
    let box = core.box
    let bell = core.tickBox(rhythm: rhythm, at: now)
    if !bell.isEmpty, hiddenLight.waiting != nil {
      // The bell waits for no prediction: the hidden light counts with the moment it was given.
      core.box = box
      actions += reveal()
      actions += core.tickBox(rhythm: rhythm, at: now)
    } else {
      actions += bell
    }
    if !bell.isEmpty { taken = nil }
    if rhythm.handingOver == .byClock, core.pairing.ring(at: now) {
      // A correction does not make it ring once more.
      taken?.core.pairing = core.pairing
      actions.append(.ringBell(.turn))
    }
    return actions
  }

  private mutating func chose(_ rhythm: Rhythm) -> [PracticeAction] {
    var actions = reveal()
    let before = core.position.phase
    if core.box.opened != nil { actions.append(.stopBox) }
    self.rhythm = rhythm
    core.adopt(rhythm)
    taken?.core.adopt(rhythm)
    if core.position.phase != before { actions.append(.enter(core.position.phase)) }
    return actions + [.prompt(core.sentence)]
  }

  private mutating func wentBack(_ scope: Reversal.Scope) -> [PracticeAction] {
    let before = core.position.phase
    taken = nil
    hiddenLight = HiddenLight(hidesAll: hiddenLight.hidesAll)
    core.wentBack(scope)
    return core.position.phase == before ? [] : [.enter(core.position.phase)]
  }
}
