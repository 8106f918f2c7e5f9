import Practice
import Screen

@testable import Katas
@testable import Trainer
@testable import Verdicts

/// A kata of two steps like the real FizzBuzz, small enough to be read on a test's screen.
let fizzBuzz = Kata(
  slug: "fizz-buzz", title: "FizzBuzz", level: 1, minutes: 30, kind: .tdd,
  teaches: "first cycles, fake it, triangulate", module: "FizzBuzz",
  interface: ["func fizzBuzz(_ number: Int) -> String"],
  story: "Children count in turn. The game is easy, so you can watch your **own** steps.",
  steps: [
    Step(
      slug: "1-say-the-number",
      card: Card(
        title: "Say the number", story: "Whoever plays says the number whose turn it is.",
        examples: [example("1 → 1", ["1", "1"])], hints: ["Start with one."]),
      acceptance: ""),
    Step(
      slug: "2-threes-are-fizz",
      card: Card(
        title: "Threes are Fizz",
        story: "Every third number is not said but replaced by \"Fizz\".",
        rules: ["A number that three divides is `Fizz`."],
        examples: [
          example("1 → 1", ["1", "1"]), example("3 → Fizz", ["3", "Fizz"]),
          example("6 → Fizz", ["6", "Fizz"]),
        ],
        hints: ["What is left over when you divide by three?", "Look at the operator `%`."]),
      acceptance: ""),
  ],
  starter: [
    SourceFile(path: "Sources/FizzBuzz/FizzBuzz.swift", text: ""),
    SourceFile(path: "Tests/FizzBuzzTests/FizzBuzzTests.swift", text: ""),
  ])

/// Another kata, for lists.
let bowling = Kata(
  slug: "bowling", title: "Bowling", level: 2, minutes: 60, kind: .tdd,
  teaches: "refactor before adding", module: "Bowling", story: "Ten frames of two rolls.",
  steps: [Step(slug: "1-gutter", card: Card(title: "A gutter game", story: ""), acceptance: "")])

/// A folder that cannot be used.
let broken = CatalogueEntry.broken(
  slug: "tennis",
  problems: [
    KataProblem(file: "kata.yml", line: 3, column: 8, message: "The level must be from 1 to 4.")
  ])

/// The three rows of the test catalogue.
let entries: [CatalogueEntry] = [.kata(fizzBuzz), .kata(bowling), broken]

private func example(_ name: String, _ cells: [String]) -> Example {
  Example(name: name, columns: ["number", "said"], cells: cells)
}

/// An inner test of FizzBuzz.
func test(
  _ name: String, _ status: TestResult.Status = .passed, expected: String? = nil,
  actual: String? = nil, line: Int = 12
) -> TestResult {
  let file = "Tests/FizzBuzzTests/FizzBuzzTests.swift"
  let message = "Expectation failed: (fizzBuzz(3) → \(actual ?? "?")) == \(expected ?? "?")"
  let issue = TestIssue(
    message: message, expected: expected, actual: actual, file: file, line: line)
  return TestResult(
    id: "FizzBuzzTests.\(name)", name: name, suite: "FizzBuzzTests", module: "FizzBuzzTests",
    status: status, issues: status == .failed ? [issue] : [], file: file, line: line - 1)
}

/// An acceptance test of FizzBuzz.
func acceptance(
  _ name: String, _ status: TestResult.Status = .passed, step: String = "2-threes-are-fizz",
  expected: String? = nil, actual: String? = nil
) -> TestResult {
  let file = "Acceptance/Tests/AcceptanceTests/\(step).swift"
  let issue = TestIssue(message: "failed", expected: expected, actual: actual, file: file, line: 7)
  return TestResult(
    id: "\(step).\(name)", name: name, suite: step, module: "AcceptanceTests", loop: .outer,
    status: status, issues: status == .failed ? [issue] : [], file: file, line: 6)
}

/// The acceptance tests as they stand at the start of step 2.
let openExamples = LoopVerdict(
  reason: .testsFailed,
  tests: [
    acceptance("1 → 1", step: "1-say-the-number"), acceptance("1 → 1"),
    acceptance("3 → Fizz", .failed, expected: "\"Fizz\"", actual: "\"3\""),
    acceptance("6 → Fizz", .failed, expected: "\"Fizz\"", actual: "\"6\""),
  ])

/// The acceptance tests at the end of step 2.
let greenExamples = LoopVerdict(
  reason: .passed, tests: [acceptance("1 → 1"), acceptance("3 → Fizz"), acceptance("6 → Fizz")])

/// The inner loop of the design's picture.
let redLoop = LoopVerdict(
  reason: .testsFailed,
  tests: [
    test("one is 1", line: 4), test("two is 2", line: 8),
    test("three is Fizz", .failed, expected: "\"Fizz\"", actual: "\"3\""),
  ], output: "Test run started.\n\u{1B}[31mred\u{1B}[0m words\tof a learner\n")

/// The same inner loop, green.
let greenLoop = LoopVerdict(
  reason: .passed, tests: [test("one is 1"), test("two is 2"), test("three is Fizz")])

/// An inner loop that does not compile because a test is ahead of the code.
let amberLoop = LoopVerdict(
  reason: .notBuilt,
  diagnostics: [
    Diagnostic(
      message: "cannot find 'fizzBuzz' in scope",
      file: "Tests/FizzBuzzTests/FizzBuzzTests.swift", line: 5, column: 13)
  ], needs: ["fizzBuzz"])

/// A verdict of one run.
func verdict(
  _ inner: LoopVerdict, outer: LoopVerdict? = openExamples, run: String = "1",
  isolated: Bool = true, regressions: [TestResult] = []
) -> Verdict {
  Verdict(
    run: RunID(rawValue: run), isolated: isolated, seconds: 0.21, inner: inner, outer: outer,
    regressions: regressions)
}

/// A save of a test.
let testChange = FileChange(
  path: "Tests/FizzBuzzTests/FizzBuzzTests.swift", kind: .changed, linesAdded: 4, linesRemoved: 0)

/// A save of the code.
let codeChange = FileChange(
  path: "Sources/FizzBuzz/FizzBuzz.swift", kind: .changed, linesAdded: 1, linesRemoved: 1)
