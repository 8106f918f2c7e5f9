import Practice

@testable import Verdicts

/// An inner test of the FizzBuzz kata with the given name and end.
func test(_ name: String, _ status: TestResult.Status = .passed) -> TestResult {
  TestResult(
    id: "FizzBuzzTests.FizzBuzzTests/\(name)/FizzBuzzTests.swift:3:2", name: name,
    suite: "FizzBuzzTests", module: "FizzBuzzTests", status: status)
}

/// An acceptance test of step 1 with the given name and end.
func example(_ name: String, _ status: TestResult.Status = .passed) -> TestResult {
  TestResult(
    id: name, name: name, suite: "Step 1", module: "AcceptanceTests", loop: .outer, status: status)
}

/// A loop whose reason follows from its tests unless another is given.
func loop(_ tests: [TestResult], _ reason: Reason? = nil) -> LoopVerdict {
  let failed = tests.contains { $0.status == .failed }
  return LoopVerdict(reason: reason ?? (failed ? .testsFailed : .passed), tests: tests)
}

/// A verdict of the given loops.
func verdict(
  _ inner: LoopVerdict, outer: LoopVerdict? = loop([example("1 → 1")]),
  regressions: [TestResult] = []
) -> Verdict {
  Verdict(run: RunID(rawValue: "1"), inner: inner, outer: outer, regressions: regressions)
}
