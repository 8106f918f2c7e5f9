import Practice
import Screen
import Verdicts

/// Takes in what happened and returns what the world outside has to do about it.
public func update(_ model: inout Model, _ message: Message) -> [Effect] {
  if case .key(let key) = message { return model.press(key) }
  let before = model.kata
  return model.receive(message) ? model.notifyPages(message, before: before) : []
}

extension Model {
  /// Passes what happened to every page, from the lowest to the uppermost.
  fileprivate mutating func notifyPages(_ message: Message, before: OpenKata?) -> [Effect] {
    var effects: [Effect] = []
    var index = 0
    while index <= pages.topIndex {
      let wanted = withPage(at: index) { $0.receive(message, in: &$1, before: before) }
      effects += wanted ?? []
      if wanted == nil, index > 0 { pages.close(at: index) } else { index += 1 }
    }
    return effects
  }
}

/// What concerns every page: the open kata with its runs and its light, and words in passing.
extension Model {
  /// Takes in what happened, before the pages do.
  ///
  /// - Returns: Whether the pages hear of it; of another run or kata they do not.
  fileprivate mutating func receive(_ message: Message) -> Bool {
    switch message {
    case .resized(let size): self.size = size
    case .opened(let kata, let status, let folder, let isolated, let practice):
      self.kata = OpenKata(
        definition: kata, light: ShownLight(status), folder: folder, isIsolated: isolated,
        practice: practice)
      pages.close { _ in true }
      pages.open(PracticePage())
    case .minutesPassed(let minutes): kata?.minutes = minutes
    case .session(let event): return receive(event)
    case .began, .key, .catalogueLoaded: break
    }
    return true
  }

  /// Takes in what happened in the session, or around it.
  private mutating func receive(_ event: SessionEvent) -> Bool {
    switch event {
    case .statusChanged(let status): return update(status)
    case .finished(let status):
      guard let kata, kata.definition.slug == status.kata else { return false }
      _ = update(status)
      notice = Guidance.finished
    case .practiceChanged(let practice): kata?.show(practice)
    case .runStarted(let run): kata?.run = OpenKata.PresentRun(id: run)
    case .activity(let run, let activity):
      guard run == kata?.run?.id else { return false }
      kata?.run?.activity = activity
    case .answered(let verdict, let status, let practice):
      guard kata != nil, verdict.run == kata?.run?.id else { return false }
      // Words in passing were about what was before.
      if keepsNoticeForNextLight { keepsNoticeForNextLight = false } else { notice = nil }
      if failure?.endsWithNextAnswer == true { failure = nil }
      kata?.answer(verdict, practice)
      return update(status)
    case .confirmed(let run): kata?.light.confirm(run)
    case .corrected(let verdict, let status, let practice):
      return correct(verdict, status, practice)
    case .runCancelled(let run):
      guard run == kata?.run?.id else { return false }
      kata?.run = nil
      notice = "The run was stopped."
    case .runFailed(let run, let sentence):
      guard run == kata?.run?.id else { return false }
      kata?.run = nil
      failure = Failure(sentence: sentence, endsWithNextAnswer: true)
    case .wentBack(let files):
      guard let kata, let first = files.first else { return false }
      self.kata?.light.undo()
      notice =
        files.count == 1
        ? "\(Paths.name(of: first)) was put back: reload your buffer."
        : "\(files.count) files were put back: reload your buffers."
      // What the learner took back is judged at once, and the buffers are as old as before.
      keepsNoticeForNextLight = kata.practice.rhythm.keeping == .everything
    case .testListLoaded(let list): kata?.testList = list
    case .noticed(let sentence): notice = sentence
    case .failed(let sentence), .gone(let sentence): failure = Failure(sentence: sentence)
    case .recalled(let entries, let seconds): kata?.recall(entries, seconds: seconds)
    // What was read for a page is for that page alone.
    default: break
    }
    return true
  }

  /// Takes over a status; that of a session that was closed meanwhile belongs to another kata.
  private mutating func update(_ status: SessionStatus) -> Bool {
    guard let before = kata, status.kata == nil || status.kata == before.definition.slug
    else { return false }
    kata?.light.update(status)
    if before.status.changedAcceptance.isEmpty, !status.changedAcceptance.isEmpty {
      notice = "The customer's tests were changed. Press b to bring them back."
    }
    return true
  }

  /// Sets a light right: a hidden one in silence, any other with a word about it.
  ///
  /// - Returns: Whether the light was known.
  private mutating func correct(
    _ verdict: Verdict, _ status: SessionStatus, _ practice: PracticeView
  ) -> Bool {
    guard let before = kata else { return false }
    if kata?.light.correct(verdict) != .hidden {
      guard let index = before.row.lastIndex(where: { $0.run == verdict.run }) else { return false }
      kata?.row[index].colour = verdict.colour
      let what = "it was \(before.row[index].colour.rawValue)."
      if let old = before.verdict, old.run == verdict.run {
        kata?.correction =
          old.colour == verdict.colour
          ? "The judge corrected this light: it said “\(ReasonWords(old).short)”."
          : "The judge corrected this light: \(what)"
      } else {
        notice = "The judge corrected an earlier light: \(what)"
      }
    }
    _ = update(status)
    kata?.show(practice)
    return true
  }
}
