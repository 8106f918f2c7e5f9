import Practice
import Reports
import Sessions
import Testing
import Verdicts

@testable import tandem

/// What `watch --json` prints.
@Suite struct WatchAnswersTests {
  private func verdict(_ run: String) -> Verdict {
    Verdict(
      run: RunID(rawValue: run), confirmed: false, inner: LoopVerdict(reason: .passed, tests: []))
  }

  /// Run and confirmation of each object that is printed.
  private func printed(_ events: [SessionEvent]) -> [String] {
    var answers = WatchAnswers(kata: nil)
    return events.compactMap { answers.object(after: $0) }.map { answer in
      guard case .object(let members) = answer else { return "no object" }
      return "\(members["run"] ?? .null) \(members["confirmed"] ?? .null)"
    }
  }

  @Test func `each answer and each confirmation is one object, hidden or not`() {
    var flow = PracticeFlow(hidesAll: true)
    _ = flow.handle(.answered(verdict("1"), .nothing), at: .start)
    let hidden = flow.view(at: .start)
    _ = flow.handle(.predicted(Prediction(.green)), at: .start)
    let revealed = flow.view(at: .start)
    #expect(
      printed([
        .runStarted(RunID(rawValue: "1")), .answered(verdict("1"), SessionStatus(), hidden),
        .practiceChanged(revealed), .statusChanged(SessionStatus()),
        .confirmed(RunID(rawValue: "1")), .noticed("a word"),
      ]) == [#"string("1") bool(false)"#, #"string("1") bool(true)"#])
  }

  @Test func `a confirmation of another run prints nothing`() {
    let view = PracticeFlow().view(at: .start)
    #expect(
      printed([
        .answered(verdict("2"), SessionStatus(), view), .confirmed(RunID(rawValue: "1")),
      ]).count == 1)
  }
}
