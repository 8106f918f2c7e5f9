import History
public import Practice
import Verdicts

extension Session {
  /// Predicts the covered light, or else the next one.
  public func predict(_ prediction: Prediction) async throws(SessionError) -> PracticeView {
    try await arrange([.predicted(prediction)])
  }

  /// Hands the keyboard to the next in order.
  ///
  /// - Throws: ``SessionError/wrongUse(_:)`` if nobody sits beside.
  public func handOver() async throws(SessionError) -> PracticeView {
    guard try view().navigator != nil else { throw .wrongUse(Self.aloneSentence) }
    return try await arrange([.handedOver])
  }

  /// Switches the turn timer off, or on with the length that it had before.
  ///
  /// - Throws: ``SessionError/wrongUse(_:)`` where no turn could be timed.
  public func toggleTurn() async throws(SessionError) -> PracticeView {
    let before = try view()
    guard before.rhythm.handingOver == .byClock else {
      throw .wrongUse("In \(before.rhythm.name) the failing test hands over, so no turn is timed.")
    }
    guard before.navigator != nil else { throw .wrongUse(Self.aloneSentence) }
    let after = try await arrange([.turnToggled])
    beginTicking()
    return after
  }

  private static let aloneSentence =
    "Nobody sits beside you, so there is nobody to hand over to. "
    + "Say who does: tandem practice KATA --with \"Ana,Ben\"."

  /// Goes on by another rhythm.
  public func choose(_ rhythm: Rhythm) async throws(SessionError) -> PracticeView {
    try await arrange([.chose(rhythm)])
  }

  /// Tells the rhythm what the learner decided, and carries out what it answers.
  public func arrange(_ events: [PracticeEvent]) async throws(SessionError) -> PracticeView {
    let (actions, state) = try memory.take(events)
    tell.yield(.practiceChanged(memory.view(of: state)))
    await perform(actions)
    // The bell waits for nobody but a run; any other way back waits for the judge's word. Where that
    // is still to come, the trainer whose run it is carries the way back out.
    let undoes = actions.contains { if case .revert = $0 { true } else { false } }
    let isBell = undoes && events == [.ticked]
    if !isRunning, isBell || state.last?.isConfirmed == true { await carryOutReversal() }
    return memory.view(of: state)
  }

  /// Tells the rhythm what happened by itself; a state that cannot be written is told in passing.
  func take(_ events: [PracticeEvent]) async {
    do throws(SessionError) {
      _ = try await arrange(events)
    } catch {
      tell.yield(.noticed("\(error)"))
    }
    beginTicking()
  }

  /// Carries out what a rhythm answers; most of it is only shown.
  func perform(_ actions: [PracticeAction]) async {
    for action in actions {
      switch action {
      case .keep:
        await keep(.init(.kept))
      case .turnedGreen(let names): tickTestList(names)
      case .startBox: beginTicking()
      case .note(let note): await amend(note)
      case .ringBell(let bell): if let view = try? view() { tell.yield(.bellRang(bell, view)) }
      case .handOver(let handover): tell.yield(.noticed(handover.sentence))
      // The state holds the way back until the judge has spoken.
      case .revert, .cover, .uncover, .enter, .prompt, .remark, .celebrate, .stopBox: break
      }
    }
  }

  /// Keeps what became known of a light after it was recorded: a covered one was predicted.
  private func amend(_ note: LightNote) async {
    guard note.prediction != nil else { return }
    await keep { history throws(HistoryError) in
      guard let entry = try await history.lights().last(where: { $0.light?.run == note.run })
      else { return }
      try await history.amend(entry.id, note)
    }
  }

  /// Ticks once a second as long as a clock runs, and not at all without one.
  func beginTicking() {
    guard ticking == nil, hasClock else { return }
    ticking = Task { [weak self] in
      while let pause = await self?.untilNextTick,
        (try? await Task.sleep(for: .seconds(pause))) != nil
      {
        guard let self, await tick() else { return }
      }
    }
  }

  /// Seconds to the next tick: with a box on its own seconds, so that its bell is on time.
  private var untilNextTick: Double { (try? view())?.box?.untilNextSecond ?? 1 }

  private var hasClock: Bool {
    guard let view = try? view() else { return false }
    return view.box != nil || view.turn != nil
  }

  /// - Returns: whether a clock still runs.
  private func tick() async -> Bool {
    _ = try? await arrange([.ticked])
    if hasClock { return true }
    ticking = nil
    return false
  }
}
