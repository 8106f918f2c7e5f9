import Practice
import Screen
import Verdicts

/// Takes in what happened and says what the world outside has to do about it.
public func update(_ model: inout Model, _ message: Message) -> [Effect] {
  switch message {
  case .began(let slug):
    model.catalogue.opening = slug
    return [.loadCatalogue] + (slug.map { [.open(slug: $0)] } ?? [])
  case .key(let key):
    return model.press(key)
  case .resized(let size):
    model.size = size
  case .catalogueLoaded(let entries):
    model.catalogue.entries = entries
  case .opened(let kata, let status, let place, let isolated):
    model.catalogue.opening = nil
    model.catalogue.choice = kata.slug
    model.overlay = nil
    model.sitting = Sitting(kata: kata, status: status, place: place, isolated: isolated)
  case .statusChanged(let status):
    model.take(status)
  case .runStarted, .activity, .answered, .runCancelled, .runFailed:
    model.follow(message)
  case .noticed(let sentence):
    model.notice = sentence
  case .failed(let sentence):
    model.catalogue.opening = nil
    model.failure = Failure(sentence)
  case .minutesPassed(let minutes):
    model.sitting?.minutes = minutes
  }
  return []
}

extension Model {
  /// Follows a run; words of any run but the present one are those of the dead and ignored.
  fileprivate mutating func follow(_ message: Message) {
    switch message {
    case .runStarted(let run):
      sitting?.run = run
      sitting?.activity = nil
      sitting?.isStopping = false
    case .activity(let run, let activity) where run == sitting?.run:
      sitting?.activity = activity
    case .answered(let verdict, let status) where verdict.run == sitting?.run:
      answer(verdict, status)
    case .runCancelled(let run) where run == sitting?.run:
      sitting?.endRun()
      notice = "The run was stopped."
    case .runFailed(let run, let sentence) where run == sitting?.run:
      sitting?.endRun()
      failure = Failure(sentence, endsWithNextAnswer: true)
    default: break
    }
  }

  private mutating func answer(_ verdict: Verdict, _ status: SessionStatus) {
    guard var sitting else { return }
    sitting.endRun()
    let isNews = FirstFailure(in: verdict) != sitting.verdict.flatMap(FirstFailure.init(in:))
    if verdict.colour != .green && isNews { sitting.lightScroll = Scroll() }
    sitting.verdict = verdict
    sitting.lights.append(verdict.colour)
    // A narrow screen shows one pane: after a light, the light.
    if !PracticeLayout.isWide(size) { sitting.focus = .light }
    self.sitting = sitting
    if failure?.endsWithNextAnswer == true { failure = nil }
    take(status)
  }

  /// Takes over a status; a new step begins at the top of its story.
  fileprivate mutating func take(_ status: SessionStatus) {
    guard let before = sitting?.status else { return }
    // Words of a session that was closed meanwhile belong to another kata.
    guard status.kata == nil || status.kata == sitting?.kata.slug else { return }
    sitting?.status = status
    if status.step != before.step {
      sitting?.storyScroll = Scroll()
      sitting?.focus = .story
      if overlay?.content == .hints { overlay = nil }
    }
    if overlay?.content == .hints, status.hintsShown > before.hintsShown {
      let end = scrollable.end
      overlay?.scroll = end
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
