import Katas
import Practice
import Reports
import Sessions
import Verdicts

/// What `watch --json` prints: one object for each answer, correction and confirmation.
struct WatchAnswers {
  /// The kata that is practised; nil in any other package.
  let kata: Kata?
  private var last: Verdict?
  private var status: SessionStatus?

  /// Starts before the first answer.
  init(kata: Kata?) { self.kata = kata }

  /// Takes an event in and answers the object that it prints; nil for none.
  mutating func take(_ event: SessionEvent) -> JSONValue? {
    switch event {
    case .answered(let verdict, let status, _), .corrected(let verdict, let status, _):
      last = verdict
      self.status = status
    case .confirmed(let run) where last?.run == run:
      last?.confirmed = true
    case .statusChanged(let status):
      self.status = status
      return nil
    default: return nil
    }
    guard let last, let status else { return nil }
    return RunReport(last, status: status, kata: kata).json
  }
}
