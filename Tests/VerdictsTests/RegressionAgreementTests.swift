import Testing

@testable import Verdicts

@Suite struct `Two verdicts on a broken earlier step` {
  private func verdict(inner: Reason, outer: Reason, isBroken: Bool) -> Verdict {
    let test = TestResult(
      id: "t", name: "t", suite: "S", module: "M", loop: .outer, status: .failed)
    return Verdict(
      run: RunID(rawValue: "r"), inner: LoopVerdict(reason: inner),
      outer: LoopVerdict(reason: outer), regressions: isBroken ? [test] : [])
  }

  @Test(arguments: [Reason.passed, .notBuilt, .testsFailed], [Reason.testsFailed, .crashed])
  func `agree only if both found it, save where nobody looked further`(
    inner: Reason, outer: Reason
  ) {
    let one = verdict(inner: inner, outer: outer, isBroken: true)
    let other = verdict(inner: inner, outer: outer, isBroken: false)
    #expect(one.agrees(with: one))
    #expect(one.agrees(with: other) == (inner == .testsFailed && outer == .crashed))
  }
}
