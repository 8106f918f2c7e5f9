import Katas
import Practice
import Reports
import Sessions
import Verdicts

/// What `watch --json` prints: one object for each answer, correction and confirmation.
struct WatchAnswers {
  /// The kata that is practised; nil in any other package.
  let kata: Kata?
  private var light = ShownLight()

  init(kata: Kata?) { self.kata = kata }

  /// Takes an event in and returns the object about it; nil if it prints none.
  mutating func object(after event: SessionEvent) -> JSONValue? {
    switch event {
    case .answered(let verdict, let status, let view):
      light.answer(verdict, isHidden: view.hiddenLight == .hidden)
      light.update(status)
      return object(verdict)
    case .corrected(let verdict, let status, _):
      light.correct(verdict)
      light.update(status)
      return object(verdict)
    case .confirmed(let run):
      guard light.latest?.run == run else { return nil }
      light.confirm(run)
      return light.latest.map { object($0) }
    case .statusChanged(let status): light.update(status)
    case .practiceChanged(let view) where view.hiddenLight != .hidden: light.reveal()
    default: break
    }
    return nil
  }

  private func object(_ verdict: Verdict) -> JSONValue {
    RunReport(verdict, status: light.wholeStatus, kata: kata).json
  }
}
