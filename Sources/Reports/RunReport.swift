public import Katas
public import Practice
public import Verdicts

/// A verdict as `--json` prints it: the schema of Docs/Verdicts.md.
public struct RunReport: Sendable {
  private let verdict: Verdict
  private let status: SessionStatus
  private let kata: Kata?

  /// Joins a verdict with what the session knows about it.
  public init(_ verdict: Verdict, status: SessionStatus, kata: Kata?) {
    self.verdict = verdict
    self.status = status
    self.kata = kata
  }

  /// The report as a JSON object; keys are always present.
  public var json: JSONValue {
    let step = kata.flatMap { $0.steps.indices.contains(status.step) ? $0.steps[status.step] : nil }
    let limit = verdict.inner.limit ?? verdict.outer?.limit
    // A filtered run leaves the proof of an earlier one, perhaps about other files.
    let isProven = status.light?.tree == verdict.tree
    return [
      "schema": .integer(1),
      "run": .string(verdict.run.rawValue), "light": .string(verdict.colour.rawValue),
      "reason": .string(verdict.reason.rawValue), "lane": .string(verdict.lane.rawValue),
      "confirmed": .bool(verdict.confirmed), "isolated": .bool(verdict.isolated),
      "seconds": .number(verdict.seconds),
      "limit": JSONValue(limit?.rawValue),
      "suspects": .array(
        (verdict.inner.suspects + (verdict.outer?.suspects ?? [])).map(JSONValue.string)),
      "tree": .string(verdict.tree),
      "inner": Self.json(verdict.inner),
      "outer": verdict.outer.map(Self.json) ?? .null,
      "tests": .array(verdict.tests.map(json)),
      "diagnostics": .array(verdict.diagnostics.map(Self.json)),
      "kata": JSONValue(kata?.slug), "step": JSONValue(step?.slug),
      "stepDone": JSONValue(isProven ? status.done?.isDone : nil),
    ]
  }

  private static func json(_ loop: LoopVerdict) -> JSONValue {
    let count = TestCount(loop)
    return [
      "light": .string(loop.colour.rawValue), "reason": .string(loop.reason.rawValue),
      "passed": .integer(count.passed), "failed": .integer(count.failed),
      "skipped": .integer(count.skipped),
      "needs": .array(loop.needs.map(JSONValue.string)),
    ]
  }

  private func json(_ test: TestResult) -> JSONValue {
    [
      "id": .string(test.id), "name": .string(test.name), "suite": .string(test.suite),
      "loop": .string(test.loop.rawValue),
      "step": JSONValue(AcceptancePath.step(of: test)),
      "status": .string(test.status.rawValue),
      "seenRed": .bool(status.seenRed.contains(test.identity)),
      "seconds": JSONValue(test.seconds),
      "issues": .array(test.issues.map(Self.json)),
    ]
  }

  private static func json(_ issue: TestIssue) -> JSONValue {
    [
      "message": .string(issue.message), "expression": JSONValue(issue.expression),
      "expected": JSONValue(issue.expected), "actual": JSONValue(issue.actual),
      "file": JSONValue(issue.file), "line": JSONValue(issue.line),
      "column": JSONValue(issue.column),
    ]
  }

  private static func json(_ diagnostic: Diagnostic) -> JSONValue {
    [
      "loop": .string(diagnostic.loop.rawValue),
      "severity": .string(diagnostic.severity.rawValue), "message": .string(diagnostic.message),
      "file": JSONValue(diagnostic.file), "line": JSONValue(diagnostic.line),
      "column": JSONValue(diagnostic.column),
    ]
  }
}
