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
      confirm(run)
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
    // A newer light takes the place of a covered one, which nobody can predict any more.
    uncover()
    guard sitting != nil else { return }
    sitting?.endRun()
    // Words in passing were about what was before; a question about the light before is asked anew.
    if isNoticeForNextLight { isNoticeForNextLight = false } else { notice = nil }
    if overlay?.asks(for: .next(anyway: true)) == true { overlay = nil }
    sitting?.correction = nil
    sitting?.practice = view
    if failure?.endsWithNextAnswer == true { failure = nil }
    // A narrow screen shows one pane: after a light, the light.
    if !PracticeLayout.isWide(size) { sitting?.focus = .light }
    if view.curtain == .covered {
      sitting?.covered = Sitting.Covered(verdict: verdict, status: status)
      sitting?.lightScroll = Scroll()
    } else {
      show(verdict)
    }
    take(status)
  }

  /// Shows the light that was covered, if there is one.
  private mutating func uncover() {
    guard let covered = sitting?.covered else { return }
    sitting?.covered = nil
    show(covered.verdict)
    take(covered.status)
  }

  private mutating func show(_ verdict: Verdict) {
    let before = sitting?.verdict.flatMap(FirstFailure.init(in:))
    if verdict.colour != .green, FirstFailure(in: verdict) != before {
      sitting?.lightScroll = Scroll()
    }
    sitting?.verdict = verdict
    sitting?.isUndone = false
    sitting?.row.append(Sitting.RowLight(run: verdict.run, colour: verdict.colour))
  }

  /// Marks a light as confirmed if it is still there to be seen.
  private mutating func confirm(_ run: RunID) {
    if sitting?.covered?.verdict.run == run {
      sitting?.covered?.verdict.confirmed = true
    } else if sitting?.verdict?.run == run {
      sitting?.verdict?.confirmed = true
    }
  }

  /// Sets a light right: a covered one in silence, any other with a word about it.
  ///
  /// - Returns: Whether the light was known.
  private mutating func correct(
    _ verdict: Verdict, _ status: SessionStatus, _ view: PracticeView
  ) -> Bool {
    if sitting?.covered?.verdict.run == verdict.run {
      sitting?.covered?.verdict = verdict
    } else if let index = sitting?.row.lastIndex(where: { $0.run == verdict.run }) {
      let before = sitting?.row[index].colour ?? verdict.colour
      sitting?.row[index].colour = verdict.colour
      let what = "it was \(before.rawValue)."
      if let old = sitting?.verdict, old.run == verdict.run {
        sitting?.verdict = verdict
        sitting?.lightScroll = Scroll()
        sitting?.correction =
          old.colour == verdict.colour
          ? "The judge corrected this light: it said “\(ReasonWords(old).short)”."
          : "The judge corrected this light: \(what)"
      } else {
        notice = "The judge corrected an earlier light: \(what)"
      }
    } else {
      return false
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
    sitting?.practice = practice
    if practice.curtain != .covered { uncover() }
    let run = sitting?.coveredRun
    sitting?.timeline?.cover(run)
  }

  /// Takes over a status; a new step begins at the top of its story.
  mutating func take(_ status: SessionStatus) {
    guard let before = sitting?.status else { return }
    // Words of a session that was closed meanwhile belong to another kata.
    guard status.kata == nil || status.kata == sitting?.kata.slug else { return }
    sitting?.status = status
    if sitting?.covered != nil {
      // Done, light and proof would tell what the curtain hides: they wait behind it.
      sitting?.covered?.status = status
      sitting?.status.done = before.done?.takingPromises(of: status.done)
      sitting?.status.light = before.light
      sitting?.status.seenRed = before.seenRed
    }
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
  /// Forgets the run that was going on.
  fileprivate mutating func endRun() {
    run = nil
    activity = nil
    isStopping = false
  }
}
