public import Practice
import Verdicts

extension Session {
  /// Predicts the hidden light, or else the next one.
  public func predict(_ prediction: Prediction) async throws(SessionError) -> PracticeView {
    try await arrange([.predicted(prediction)])
  }

  /// Hands the keyboard to the next in order.
  ///
  /// - Throws: ``SessionError/wrongUse(_:)`` if somebody practises alone.
  public func handOver() async throws(SessionError) -> PracticeView {
    if let reason = try view().whyNoHandover { throw .wrongUse(reason) }
    return try await arrange([.handedOver])
  }

  /// Switches the turn timer off, or on with the length that it had before.
  ///
  /// - Throws: ``SessionError/wrongUse(_:)`` where no turn could be timed.
  public func toggleTurn() async throws(SessionError) -> PracticeView {
    if let reason = try view().whyNoTurn { throw .wrongUse(reason) }
    let after = try await arrange([.turnToggled])
    beginTicking()
    return after
  }

  /// Switches to another rhythm.
  public func choose(_ rhythm: Rhythm) async throws(SessionError) -> PracticeView {
    try await arrange([.chose(rhythm)])
  }

  /// Updates the rhythm by what the learner decided, and carries out what it answers.
  public func arrange(_ events: [PracticeEvent]) async throws(SessionError) -> PracticeView {
    let time = clock.now()
    let (actions, state) = try store.update { $0.updateRhythm(events, at: time) }
    report(.practiceChanged(view(of: state)))
    await carryOut(actions)
    // The bell waits for nobody but a run; any other way back waits for the judge's word. Where that
    // is still to come, the trainer whose run it is carries the way back out.
    let undoes = actions.contains { if case .revert = $0 { true } else { false } }
    let isBell = undoes && events == [.ticked]
    if !runs.isRunning, isBell || state.last?.isConfirmed == true { await carryOutReversal() }
    return view(of: state)
  }

  /// Updates the rhythm by what happened by itself; a state that cannot be written is only a notice.
  func updateRhythm(_ events: [PracticeEvent]) async {
    do throws(SessionError) {
      _ = try await arrange(events)
    } catch {
      report(.noticed("\(error)"))
    }
    beginTicking()
  }

  /// Carries out what a rhythm answers; most of it is only shown.
  func carryOut(_ actions: [PracticeAction]) async {
    for action in actions {
      switch action {
      case .keep: await record(.init(.kept))
      case .turnedGreen(let names): tickTestList(names)
      case .startBox: beginTicking()
      case .note(let note): await amend(note)
      case .ringBell(let bell): if let view = try? view() { report(.bellRang(bell, view)) }
      case .handOver(let handover): report(.noticed(handover.sentence))
      // The state holds the way back until the judge has spoken.
      case .revert, .hide, .reveal, .enter, .prompt, .remark, .celebrate, .stopBox: break
      }
    }
  }

  /// Ticks once a second as long as a clock runs, and not at all without one.
  func beginTicking() {
    guard background[.ticking] == nil, pauseUntilTick() != nil else { return }
    background[.ticking] = Task { [weak self, clock] in
      while let pause = await self?.pauseUntilTick(), (try? await clock.sleep(pause)) != nil {
        _ = try? await self?.arrange([.ticked])
      }
    }
  }

  /// Seconds to the next tick; nil without a clock, which ends the ticking.
  private func pauseUntilTick() -> Double? {
    let pause = (try? view())?.secondsUntilTick
    if pause == nil { background[.ticking] = nil }
    return pause
  }
}

extension PracticeView {
  /// Seconds until a clock shows another time, so that the bell of a box is on time; nil if none runs.
  var secondsUntilTick: Double? { box?.untilNextSecond ?? turn.map { _ in 1 } }

  /// Why the keyboard cannot be passed on; nil if it can.
  var whyNoHandover: String? {
    navigator == nil
      ? "You are practising alone. To pair: tandem practice KATA --with \"Ana,Ben\"" : nil
  }

  /// Why no turn can be timed; nil if it can.
  var whyNoTurn: String? {
    rhythm.handingOver == .byClock
      ? whyNoHandover : "In \(rhythm.name) the failing test hands over, so no turn is timed."
  }
}
