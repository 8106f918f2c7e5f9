import Examples
import Foundation
import Katas
import Practice
import Reports
import Testing

@testable import Verdicts

/// The JSON of `tandem run --json`: keys always present, null where they do not apply.
@Suite struct RunReportTests {
  private func keys(_ value: JSONValue) -> [String] {
    if case .object(let members) = value { members.keys.sorted() } else { [] }
  }

  private func member(_ value: JSONValue, _ path: String...) -> JSONValue? {
    var value = value
    for key in path {
      switch value {
      case .object(let members):
        guard let next = members[key] else { return nil }
        value = next
      case .array(let values):
        guard let index = Int(key), values.indices.contains(index) else { return nil }
        value = values[index]
      default: return nil
      }
    }
    return value
  }

  private var red: Verdict {
    var test = TestResult.inner("three is Fizz", .failed)
    test.issues = [
      TestIssue(
        message: #"Expectation failed: (fizzBuzz(3) → "3") == "Fizz""#,
        expression: "fizzBuzz(3)", expected: #""Fizz""#, actual: #""3""#,
        file: "Tests/CountingTests/CountingTests.swift", line: 12, column: 5)
    ]
    var verdict = Verdict.of([.inner("one is 1"), test], outer: [.outer(step: 1, .failed)])
    verdict.run = RunID(rawValue: "01J")
    verdict.seconds = 1.312345
    return verdict
  }

  @Test func `every key of the schema is there even without a kata`() {
    var verdict = red
    verdict.outer = nil
    let report = RunReport(verdict, status: SessionStatus(), kata: nil).json
    #expect(
      keys(report) == [
        "confirmed", "diagnostics", "inner", "isolated", "kata", "lane", "light", "limit", "outer",
        "reason", "run", "schema", "seconds", "step", "stepDone", "suspects", "tests", "tree",
      ])
    for key in ["kata", "step", "stepDone", "outer", "limit"] {
      #expect(member(report, key) == .null, "\(key)")
    }
  }

  @Test func `a failed test has expected and actual with its place`() {
    let kata = Kata.counting(steps: 2)
    let report = RunReport(red, status: SessionStatus(kata: kata.slug), kata: kata).json
    #expect(member(report, "light") == "red")
    #expect(member(report, "inner", "failed") == .integer(1))
    #expect(member(report, "tests", "1", "issues", "0", "expected") == #""Fizz""#)
    #expect(member(report, "tests", "1", "issues", "0", "line") == .integer(12))
    #expect(member(report, "tests", "2", "step") == "1-count-to-1")
    #expect(member(report, "tests", "0", "step") == .null)
    #expect(member(report, "step") == "1-count-to-1")
  }

  @Test func `the text is JSON with plain slashes and rounded seconds`() throws {
    let text = RunReport(red, status: SessionStatus(), kata: nil).json.text(pretty: false)
    #expect(!text.contains("\n"))
    #expect(text.contains(#""seconds":1.312"#))
    #expect(text.contains("Tests/CountingTests/CountingTests.swift"))
    #expect(try JSONSerialization.jsonObject(with: Data(text.utf8)) is [String: Any])
  }

  @Test func `a number that is not finite is written as null`() {
    #expect(JSONValue.number(.nan).text(pretty: false) == "null")
  }
}
