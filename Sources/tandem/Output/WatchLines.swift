import Practice
import Reports
import Screen
import Sessions
import Verdicts

/// The lines that plain `watch` prints after each event of a session.
struct WatchLines {
  enum Line: Equatable {
    /// Data, for the standard output.
    case data(String)
    /// A message to the person, next to the data.
    case notice(String)
  }

  private let isRaw: Bool
  private var shown = ShownLight()
  private var view: PracticeView?

  /// Starts before the first event; `isRaw` adds what build and tests wrote.
  init(isRaw: Bool = false) { self.isRaw = isRaw }

  /// Takes an event in and returns the lines about it.
  mutating func lines(after event: SessionEvent) -> [Line] {
    switch event {
    case .answered(let verdict, _, let view):
      let isHidden = view.hiddenLight == .hidden
      let superseded: [Line] =
        shown.answer(verdict, isHidden: isHidden)
        .map { [.data("The hidden light, which nobody predicted:")] + light($0) } ?? []
      guard isHidden else { return superseded + light(verdict) + rhythm(view, afterLight: true) }
      self.view = view
      return superseded
        + [.data("A light waits: `tandem predict red`, amber or green shows it.")]
    case .confirmed(let run): return shown.confirm(run) == .shown ? [.data("  ✓ confirmed")] : []
    case .corrected(let verdict, _, let view):
      if shown.correct(verdict) == .hidden { return [] }
      return [.data("The judge corrects:")] + light(verdict) + rhythm(view, afterLight: true)
    case .practiceChanged(let view):
      guard view.hiddenLight != .hidden, let verdict = shown.reveal() else {
        return rhythm(view, afterLight: false)
      }
      return light(verdict) + rhythm(view, afterLight: true)
    // The end of a box changes the rhythm's sentence, which is printed anyway.
    case .bellRang(let bell, let view):
      return bell == .box ? [] : [.notice(bell.sentence(in: view))]
    case .wentBack(let files):
      return files.map { .notice("\($0) was put back; reload your buffer.") }
    case .runFailed(_, let sentence): return [.notice("tandem: \(sentence)")]
    case .noticed(let sentence): return [.notice(sentence)]
    default: return []
    }
  }

  private func light(_ verdict: Verdict) -> [Line] {
    VerdictLines(verdict, isRaw: isRaw, harmless: Sanitizer.harmless).lines.map { .data($0) }
  }

  // MARK: The rhythm

  /// What the rhythm shows: all of it after a light, otherwise only what has changed.
  private mutating func rhythm(_ view: PracticeView, afterLight: Bool) -> [Line] {
    let before = self.view
    self.view = view
    var lines: [String] = []
    if let outcome = view.prediction, afterLight {
      lines.append("\(outcome.sentence) \(view.score.text)")
    }
    if case .predicted(let said) = view.hiddenLight, view.hiddenLight != before?.hiddenLight {
      lines.append("Predicted \(said.colour.rawValue): the next light will show.")
    }
    if afterLight, let celebration = view.celebration { lines.append(celebration.sentence) }
    if let remark = view.remark, remark != before?.remark {
      let isPredictionShown = afterLight && view.prediction?.sentence == remark.sentence
      lines.append(isPredictionShown ? remark.suggestion : remark.text)
    }
    if let before, before.rhythm != view.rhythm {
      lines.append("\(view.rhythm.name): \(view.rhythm.rule)")
    }
    let isNewTurn = before?.driver != view.driver || before?.navigator != view.navigator
    if let driver = view.driver, let navigator = view.navigator, afterLight || isNewTurn {
      let turn = view.turn.map { ", turn \($0.text)" } ?? ""
      lines.append("\(driver) types, \(navigator) thinks\(turn).")
    }
    if afterLight, let box = view.box { lines.append("\(box.text) left in the box.") }
    let isNewSentence = before?.phase != view.phase || before?.sentence != view.sentence
    // Before the first light there is nothing to answer.
    if afterLight || (before != nil && isNewSentence) {
      lines.append("\(view.phase.rawValue): \(view.sentence)")
    }
    return lines.map { .notice($0) }
  }
}
