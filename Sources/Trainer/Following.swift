import Practice
import Screen
import Verdicts

/// Runs, their lights and the curtain before them.
extension Model {
  /// Follows a run; words of any run but the present one are those of the dead and ignored.
  mutating func follow(_ message: Message) -> [Effect] {
    switch message {
    case .runStarted(let run):
      sitting?.run = run
      sitting?.activity = nil
      sitting?.isStopping = false
    case .activity(let run, let activity) where run == sitting?.run:
      sitting?.activity = activity
    case .answered(let verdict, let status, let view) where verdict.run == sitting?.run:
      answer(verdict, status, view)
      return reloading
    case .confirmed(let run):
      sitting?.light.confirm(run)
      return reloading
    case .corrected(let verdict, let status, let view):
      return correct(verdict, status, view) ? reloading : []
    case .runCancelled(let run) where run == sitting?.run:
      sitting?.endRun()
      notice = "The run was stopped."
    case .runFailed(let run, let sentence) where run == sitting?.run:
      sitting?.endRun()
      failure = Failure(sentence, endsWithNextAnswer: true)
    default: break
    }
    return []
  }

  /// What has to be read again because a light came or changed while it is on the screen.
  private var reloading: [Effect] {
    (sitting?.timeline == nil ? [] : [.loadLights])
      + (overlay?.context == .tests ? [.loadTestList] : [])
  }

  private mutating func answer(
    _ verdict: Verdict, _ status: SessionStatus, _ view: PracticeView
  ) {
    guard let before = sitting else { return }
    sitting?.endRun()
    // Words in passing were about what was before; a question about the light before is asked anew.
    if isNoticeForNextLight { isNoticeForNextLight = false } else { notice = nil }
    if overlay?.asks(for: .next(anyway: true)) == true { overlay = nil }
    sitting?.correction = nil
    sitting?.practice = view
    if failure?.endsWithNextAnswer == true { failure = nil }
    // A narrow screen shows one pane: after a light, the light.
    if !PracticeLayout.isWide(size) { sitting?.focus = .light }
    let isHidden = view.curtain == .covered
    let superseded = sitting?.light.answer(verdict, isHidden: isHidden)
    if let superseded { sitting?.add(superseded, after: before.verdict) }
    if isHidden {
      sitting?.lightScroll = Scroll()
    } else {
      sitting?.add(verdict, after: superseded ?? before.verdict)
    }
    take(status)
  }

  /// Sets a light right: a hidden one in silence, any other with a word about it.
  ///
  /// - Returns: Whether the light was known.
  private mutating func correct(
    _ verdict: Verdict, _ status: SessionStatus, _ view: PracticeView
  ) -> Bool {
    guard let before = sitting else { return false }
    if sitting?.light.correct(verdict) != .hidden {
      guard let index = before.row.lastIndex(where: { $0.run == verdict.run }) else { return false }
      sitting?.row[index].colour = verdict.colour
      let what = "it was \(before.row[index].colour.rawValue)."
      if let old = before.verdict, old.run == verdict.run {
        sitting?.lightScroll = Scroll()
        sitting?.correction =
          old.colour == verdict.colour
          ? "The judge corrected this light: it said “\(ReasonWords(old).short)”."
          : "The judge corrected this light: \(what)"
      } else {
        notice = "The judge corrected an earlier light: \(what)"
      }
    }
    take(status)
    take(view)
    return true
  }

  /// Ends a kata with its retro, unless that would tell a covered light.
  mutating func finish(_ status: SessionStatus) -> [Effect] {
    guard let sitting, sitting.kata.slug == status.kata else { return [] }
    take(status)
    notice = Guidance.finished
    if sitting.isCovered { return [] }
    overlay = nil
    return openRetro()
  }

  /// Takes over what the rhythm shows; an open curtain shows the light behind it.
  mutating func take(_ practice: PracticeView) {
    let before = sitting?.verdict
    sitting?.practice = practice
    if practice.curtain != .covered, let shown = sitting?.light.reveal() {
      sitting?.add(shown, after: before)
    }
    let run = sitting?.coveredRun
    sitting?.timeline?.cover(run)
  }

  /// Takes over a status; a new step begins at the top of its story.
  mutating func take(_ status: SessionStatus) {
    guard let before = sitting?.status else { return }
    // Words of a session that was closed meanwhile belong to another kata.
    guard status.kata == nil || status.kata == sitting?.kata.slug else { return }
    sitting?.light.update(status)
    if status.step != before.step {
      sitting?.storyScroll = Scroll()
      sitting?.focus = .story
      if overlay?.content == .hints { overlay = nil }
    }
    if overlay?.content == .hints, status.hintsShown > before.hintsShown {
      let end = scrollable.end
      overlay?.scroll = end
    }
    if status.changedAcceptance.isEmpty, overlay?.asks(for: .restoreAcceptance) == true {
      overlay = nil
    }
    if before.changedAcceptance.isEmpty, !status.changedAcceptance.isEmpty {
      notice = "The customer's tests were changed. Press b to bring them back."
    }
  }
}

extension Sitting {
  /// Adds a light to the row; another failure is read from its first line.
  fileprivate mutating func add(_ shown: Verdict, after before: Verdict?) {
    let isNews = FirstFailure(in: shown) != before.flatMap(FirstFailure.init(in:))
    if shown.colour != .green, isNews { lightScroll = Scroll() }
    row.append(RowLight(run: shown.run, colour: shown.colour))
  }

  /// Forgets the run that was going on.
  fileprivate mutating func endRun() {
    run = nil
    activity = nil
    isStopping = false
  }
}
