import Practice
import Testing

@testable import Katas
@testable import Sessions
@testable import Verdicts

/// What events change in a state, without files.
@Suite struct StateRulesTests {
  private let kata = Kata.counting(steps: 3)
  private var state = SessionState(began: 1_000)

  private mutating func record(
    _ verdict: Verdict, of step: Int = 0, changedAcceptance: [String] = [], at time: Double = 1_010
  ) -> [PracticeAction] {
    state.record(
      verdict,
      as: .answered(verdict, Change(files: [FileChange(path: "Sources/A.swift", kind: .changed)])),
      of: step, in: kata,
      changedAcceptance: changedAcceptance, at: time)
  }

  private func open(_ state: SessionState, changed: [String] = []) -> [String] {
    SessionStatus(of: state, in: kata, checklist: [], changedAcceptance: changed).done?.missing
      ?? []
  }

  @Test mutating func `a verdict is kept with its time, its step and what it proves`() {
    _ = record(.green)
    #expect(state.last?.light.time == 1_010 && state.last?.step == "1-count-to-1")
    #expect(state.last?.complete?.map(\.name) == ["my own"])
    #expect(open(state) == [])
  }

  @Test mutating func `a verdict that tells not all tests leaves the known ones as they were`() {
    _ = record(.green)
    var cut = Verdict.of([])
    cut.inner.reason = .notBuilt
    _ = record(cut)
    #expect(state.last?.innerTests == [] && state.last?.complete?.map(\.name) == ["my own"])
  }

  @Test mutating func `the customer's examples are open where one did not run or was changed`() {
    _ = record(.of([.inner("my own")], outer: [.outer(step: 2)]))
    #expect(open(state).first?.hasPrefix("The example `1 → 1` did not run") == true)
    _ = record(.green, changedAcceptance: ["A.swift", "B.swift"])
    #expect(open(state).first?.hasPrefix("A.swift is not the customer's any more") == true)
  }

  @Test mutating func `the judge confirms the light of its own run only`() {
    var verdict = Verdict.green
    verdict.confirmed = false
    _ = record(verdict)
    state.confirm(RunID(rawValue: "another"))
    #expect(state.last?.isConfirmed == false)
    state.confirm(verdict.run)
    #expect(state.last?.isConfirmed == true)
  }

  @Test mutating func `a light proves its own step and content, once the judge has confirmed it`() {
    var verdict = Verdict.green
    verdict.tree = "a"
    verdict.confirmed = false
    _ = record(verdict)
    #expect(!state.isProven(for: "a", in: kata))
    state.confirm(verdict.run)
    #expect(state.isProven(for: "a", in: kata) && !state.isProven(for: "b", in: kata))
    state.step = "2-count-to-2"
    #expect(!state.isProven(for: "a", in: kata))
  }

  @Test mutating func `a way back that waits is given out once`() {
    _ = state.updateRhythm([.chose(.tcr)], at: 1_000)
    for (tree, verdict) in [("a", Verdict.green), ("b", .red)] {
      var judged = verdict
      judged.tree = tree
      _ = record(judged)
    }
    #expect(state.takeReversal()?.green == "a")
    #expect(state.takeReversal() == nil)
  }

  @Test mutating func `the next step knows every test that exists, ran or not`() {
    _ = record(.green)
    state.advance(in: kata, leavingOpen: true, declared: ["plain()"], at: 1_020)
    #expect(state.step == "2-count-to-2" && state.leftOpen == ["1-count-to-1"])
    #expect(state.baseline == ["plain()", "CountingTests.CountingTests/my own"])
    for _ in 1...3 { state.advance(in: kata, leavingOpen: false, declared: [], at: 1_030) }
    #expect(state.step == "3-count-to-3" && state.leftOpen.count == 1)
  }

  @Test mutating func `a kata is finished once, until there is another step`() {
    #expect(state.finish() && !state.finish() && state.isFinished)
    state.advance(in: kata, leavingOpen: false, declared: [], at: 1_020)
    #expect(!state.isFinished)
  }

  @Test mutating func `hints and ticked lines belong to their step`() {
    for _ in 1...5 { state.revealHint(in: kata) }
    state.tick("shown", true, in: kata)
    #expect(state.hints == ["1-count-to-1": 3])
    #expect(state.checklist(["shown", "named"], in: kata).map(\.isTicked) == [true, false])
    state.step = "2-count-to-2"
    #expect(state.checklist(["shown"], in: kata).map(\.isTicked) == [false])
    #expect(state.checklist(["shown"], in: nil) == [])
  }

  @Test mutating func `a clock ticks on its own seconds, and not at all without one`() {
    func pause(_ state: SessionState, at time: Double) -> Double? {
      state.flow.view(at: state.moment(at: time)).secondsUntilTick
    }
    #expect(pause(state, at: 1_000) == nil)
    _ = state.updateRhythm([.chose(.babySteps), .saved], at: 1_000)
    #expect(pause(state, at: 1_000.75) == 0.25)
    _ = state.updateRhythm([.chose(.classic), .people(["Ana", "Ben"]), .turn(60)], at: 1_001)
    #expect(pause(state, at: 1_001.75) == 1)
  }
}
