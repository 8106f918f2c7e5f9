import Testing
import Verdicts

@Suite struct `A framework without tests` {
  private static let events = """
    {"kind":"test","payload":{"id":"M.one()/F.swift:1:1","kind":"function","name":"one()"}}
    {"kind":"event","payload":{"kind":"testStarted","testID":"M.one()/F.swift:1:1"}}
    {"kind":"event","payload":{"kind":"testEnded","testID":"M.one()/F.swift:1:1"}}
    {"kind":"event","payload":{"kind":"runEnded"}}

    """
  private static let console = """
    Test Suite 'All tests' started at 2026-01-01 00:00:00.000
    Test Suite 'All tests' passed at 2026-01-01 00:00:00.000
    \t Executed 0 tests, with 0 failures (0 unexpected) in 0.0 (0.0) seconds

    """

  @Test(arguments: [(Int32(0), Reason.passed), (1, .testsFailed), (134, .testsFailed)])
  func `says nothing beside one with tests, unless it ended with a failure`(
    status: Int32, reason: Reason
  ) {
    let verdict = LoopVerdict(
      judging: LoopObservation(
        loop: .inner, root: "/kata", buildSucceeded: true,
        runs: [
          FrameworkRun(framework: .xctest, ending: .exited(status), console: Self.console),
          FrameworkRun(framework: .swiftTesting, ending: .exited(0), events: Self.events),
        ]))
    #expect(verdict.reason == reason)
  }
}
