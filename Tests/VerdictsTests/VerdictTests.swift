import Testing

@testable import Verdicts

@Suite struct VerdictTests {
  private let regression = TestResult(
    id: "a", name: "one is 1", suite: "", module: "AcceptanceTests", loop: .outer, status: .failed)

  @Test(arguments: [
    (Reason.notBuilt, Colour.amber), (.timedOut, .red), (.limitExceeded, .red), (.crashed, .red),
    (.incomplete, .red), (.noTests, .amber), (.allSkipped, .amber), (.testsFailed, .red),
    (.passed, .green),
  ])
  func `every reason has its colour`(reason: Reason, colour: Colour) {
    #expect(reason.colour == colour)
  }

  @Test func `red is worse than amber, and amber than green`() {
    for red in Reason.allCases where red.colour == .red {
      #expect(red.badness > Reason.allSkipped.badness)
    }
    #expect(Reason.allSkipped.badness > Reason.passed.badness)
    #expect(Set(Reason.allCases.map(\.badness)).count == Reason.allCases.count)
  }

  @Test func `the outer loop never darkens the inner one`() {
    let verdict = Verdict(
      run: RunID(rawValue: "1"), inner: LoopVerdict(reason: .passed),
      outer: LoopVerdict(reason: .notBuilt, needs: ["fizzRow"]))
    #expect(verdict.colour == .green)
    #expect(verdict.reason == .passed)
  }

  @Test(arguments: [Reason.passed, .notBuilt, .noTests])
  func `a regression makes any other light red`(inner: Reason) {
    let verdict = Verdict(
      run: RunID(rawValue: "1"), inner: LoopVerdict(reason: inner), regressions: [regression])
    #expect(verdict.reason == .testsFailed)
  }

  @Test func `a regression keeps the reason of a light that is red already`() {
    let verdict = Verdict(
      run: RunID(rawValue: "1"), inner: LoopVerdict(reason: .crashed), regressions: [regression])
    #expect(verdict.reason == .crashed)
  }
}
