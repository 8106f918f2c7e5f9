import Foundation
import History
import Practice

@testable import Verdicts

/// A verdict as the engine would find it.
func verdict(
  run: String = "01J", lane: Lane = .judge, passed: [String] = [], failed: [String] = [],
  reason: Reason? = nil, diagnostics: [Diagnostic] = [], needs: [String] = [],
  outer: LoopVerdict? = nil, regressions: [TestResult] = []
) -> Verdict {
  let tests = passed.map { test($0, .passed) } + failed.map { test($0, .failed) }
  return Verdict(
    run: RunID(rawValue: run), lane: lane, confirmed: lane == .judge, seconds: 1.25,
    tree: "9f2c",
    inner: LoopVerdict(
      reason: reason ?? (failed.isEmpty ? .passed : .testsFailed), tests: tests,
      diagnostics: diagnostics, needs: needs),
    outer: outer, regressions: regressions)
}

/// One test of the learner's; a failed one says what it expected.
func test(_ name: String, _ status: TestResult.Status, loop: Loop = .inner) -> TestResult {
  let issue = TestIssue(
    message: "Expectation failed: fizzBuzz(3) == \"Fizz\"", expression: "fizzBuzz(3)",
    expected: "\"Fizz\"", actual: "\"3\"", file: "Tests/FizzBuzzTests.swift", line: 12)
  return TestResult(
    id: name, name: name, suite: "FizzBuzz", module: "FizzBuzzTests", loop: loop, status: status,
    issues: status == .failed ? [issue] : [])
}
