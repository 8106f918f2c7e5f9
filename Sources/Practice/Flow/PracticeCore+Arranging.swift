/// What changes the state apart from answers and the clock.
extension PracticeCore {
  /// Takes in an event that changes what is known and asks for nothing.
  mutating func arrange(_ event: PracticeEvent, rhythm: Rhythm, at now: Moment) {
    switch event {
    case .resumed:
      coach.resumed(at: now)
      remark = nil
      pairing.resumed(at: now)
      box.close()
    case .stepBegan(let baseline):
      step.begin(at: now)
      remark = nil
      ledger.beginStep()
      if let baseline { ledger.addKnown(baseline) }
    case .turn(let seconds): pairing.setTurn(seconds, at: now)
    case .turnToggled: pairing.toggleTurn(at: now)
    case .people(let people): pairing.seat(people, at: now)
    case .recalled(let red): seenRed.insert(red)
    case .silenced(let kind, true): coach.silenced.insert(kind)
    case .silenced(let kind, false): coach.silenced.remove(kind)
    case .restored:
      position.restored(rhythm: rhythm)
      forgetFiles()
      sentence = Prompt.standing(position.phase, colour: nil, rhythm: rhythm)
    default: break
    }
  }

  /// Another rhythm continues where the last one is.
  mutating func adopt(_ rhythm: Rhythm) {
    box.close()
    position.adopt(rhythm)
    sentence = Prompt.standing(position.phase, colour: position.colour, rhythm: rhythm)
  }

  /// The files of the last green are back.
  mutating func wentBack(_ scope: Reversal.Scope) {
    position.wentBack(scope)
    forgetFiles()
  }

  private mutating func forgetFiles() {
    ledger.forgetPresent()
    coach.wentBack()
    box.close()
    step.run = nil
  }
}
