@testable public import Verdicts

extension TestResult {
  /// A unit test of the counting kata.
  public static func inner(_ name: String, _ status: Status = .passed) -> TestResult {
    TestResult(
      id: "CountingTests.CountingTests/`\(name)`()/CountingTests.swift:5:4", name: name,
      suite: "CountingTests", module: "CountingTests", status: status, seconds: 0.001,
      file: "Tests/CountingTests/CountingTests.swift", line: 5)
  }

  /// The acceptance test of a step of the counting kata.
  public static func outer(step: Int, _ status: Status = .passed) -> TestResult {
    TestResult(
      id: "AcceptanceTests.Step\(step)", name: "\(step) → \(step)", suite: "Step \(step)",
      module: "AcceptanceTests", loop: .outer, status: status, seconds: 0.001,
      file: "Acceptance/Tests/AcceptanceTests/\(step)-count-to-\(step).swift", line: 5)
  }
}

extension Verdict {
  /// The only test passes, and so does the first step's example.
  public static let green = Verdict.of([.inner("my own")], outer: [.outer(step: 1)])
  /// The only test fails, and the first step's example passes.
  public static let red = Verdict.of([.inner("my own", .failed)], outer: [.outer(step: 1)])

  /// A verdict with these tests in its loops; the reasons follow from the tests.
  public static func of(_ inner: [TestResult], outer: [TestResult] = []) -> Verdict {
    func loop(_ tests: [TestResult]) -> LoopVerdict {
      LoopVerdict(
        reason: tests.isEmpty
          ? .noTests : tests.contains { $0.status == .failed } ? .testsFailed : .passed,
        tests: tests)
    }
    return Verdict(run: RunID(rawValue: "?"), inner: loop(inner), outer: loop(outer))
  }
}
