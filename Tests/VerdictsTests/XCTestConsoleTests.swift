import Testing

@testable import Verdicts

@Suite struct XCTestConsoleTests {
  private func test(_ name: String, in fixture: String) throws -> TestResult {
    let verdict = Fixture.verdict(try Fixture.run(.xctest, fixture))
    return try #require(verdict.tests.first { $0.name == name })
  }

  @Test func `a case knows its class, framework and seconds`() throws {
    let test = try test("testGutterGame", in: "pass")
    #expect(test.id == "BowlingTests.testGutterGame")
    #expect(test.suite == "BowlingTests")
    #expect(test.framework == .xctest)
    #expect(test.status == .passed)
    #expect(test.seconds == 0.001)
  }

  @Test func `a failed comparison gives place, values and comment`() throws {
    #expect(
      try test("testSpare", in: "fail").issues == [
        TestIssue(
          message: #"XCTAssertEqual failed: ("10") is not equal to ("16") - a spare"#,
          expected: "16", actual: "10", details: ["a spare"],
          file: "Tests/BowlingTests/BowlingTests.swift", line: 11)
      ])
  }

  @Test func `a comparison without a comment loses its dash`() throws {
    let issue = try test("testNoMessage", in: "fail").issues[0]
    #expect(issue.message == #"XCTAssertEqual failed: ("10") is not equal to ("16")"#)
    #expect(issue.details.isEmpty)
  }

  @Test func `values may hold newlines`() throws {
    let issue = try test("testLines", in: "fail").issues[0]
    #expect(issue.actual == "one\ntwo")
    #expect(issue.expected == "one\nthree")
  }

  @Test func `accuracy is no part of the value`() throws {
    let issue = try test("testAccuracy", in: "fail").issues[0]
    #expect(issue.actual == "1.0")
    #expect(issue.expected == "2.0")
  }

  @Test func `values may hold quotes`() throws {
    let issue = try test("testQuotes", in: "fail").issues[0]
    #expect(issue.actual == #"a" ) is not equal to ("b"#)
    #expect(issue.expected == "c")
  }

  @Test func `values that look like the sentence around them are left alone`() {
    let text = #"XCTAssertEqual failed: ("a") is not equal to ("b") is not equal to ("c") - "#
    let issue = XCTestIssueText(text, file: nil, line: nil).issue
    #expect(issue.actual == nil)
    #expect(issue.expected == nil)
  }

  @Test(arguments: [
    ("testTrue", "XCTAssertTrue failed"), ("testFail", "failed - the roof leaks"),
    ("testNil", #"XCTAssertNil failed: "1""#),
    ("testLess", #"XCTAssertLessThan failed: ("3") is not less than ("2")"#),
    ("testThrows", #"threw error "it is not your turn""#),
    ("testNoThrow", #"XCTAssertNoThrow failed: threw error "it is not your turn""#),
    ("testUnwrap", #"XCTUnwrap failed: expected non-nil value of type "Player" - who plays?"#),
  ])
  func `other failures keep their words`(name: String, message: String) throws {
    let issue = try test(name, in: "fail").issues[0]
    #expect(issue.message == message)
    #expect(issue.expected == nil)
    #expect(issue.actual == nil)
  }

  @Test func `an error without a place has none`() throws {
    let issue = try test("testThrows", in: "fail").issues[0]
    #expect(issue.file == nil)
    #expect(issue.line == nil)
  }

  @Test func `a case keeps all of its issues`() throws {
    #expect(try test("testTwice", in: "fail").issues.map(\.line) == [27, 28])
  }

  @Test func `skipped cases are skipped`() throws {
    #expect(try test("testLater", in: "half-skipped").status == .skipped)
    #expect(try test("testNow", in: "half-skipped").status == .passed)
  }

  @Test func `prints glued to a marker do not hide it`() throws {
    #expect(try test("testGlued", in: "glued").status == .passed)
    let failed = try test("testGluedFailure", in: "glued")
    #expect(failed.status == .failed)
    #expect(failed.issues[0].file == "Tests/BowlingTests/BowlingTests.swift")
    #expect(failed.issues[0].line == 95)
    #expect(failed.issues[0].message == #"XCTAssertEqual failed: ("10") is not equal to ("16")"#)
  }

  @Test func `a case that prints its own success and then fails has failed`() throws {
    #expect(try test("testForge", in: "forged").status == .failed)
  }

  @Test(arguments: [
    // Forged with more and more knowledge of what stands above, always before exit(0).
    "\t Executed 1 test, with 0 failures (0 unexpected) in 0.0 (0.0) seconds",
    """
    Test Case 'T.testForge' passed (0.001 seconds)
    Test Suite 'T' passed at 2026-01-01 00:00:00.000
    \t Executed 1 test, with 0 failures (0 unexpected) in 0.0 (0.0) seconds
    """,
    """
    Test Case 'T.testForge' passed (0.001 seconds)
    Test Suite 'All tests' passed at 2026-01-01 00:00:00.000
    \t Executed 1 test, with 0 failures (0 unexpected) in 0.0 (0.0) seconds
    """,
    """
    Test Case 'T.testForge' passed (0.001 seconds)
    Test Suite 'T' passed at 2026-01-01 00:00:00.000
    Test Suite 'All tests' passed at 2026-01-01 00:00:00.000
    \t Executed 9 tests, with 0 failures (0 unexpected) in 0.0 (0.0) seconds
    """,
  ])
  func `a forged end followed by exit 0 is not green`(forgery: String) {
    let opening = """
      Test Suite 'All tests' started at 2026-01-01 00:00:00.000
      Test Suite 'T' started at 2026-01-01 00:00:00.000
      Test Case 'T.testForge' started at 2026-01-01 00:00:00.000

      """
    let run = FrameworkRun(framework: .xctest, ending: .exited(0), console: opening + forgery)
    #expect(Fixture.verdict(run).reason == .incomplete)
  }

  @Test(arguments: [
    // A second outermost suite, and a case outside of any suite.
    """
    Test Suite 'All tests' started at 0
    Test Case 'T.testA' started at 0
    Test Case 'T.testA' passed (0.001 seconds)
    Test Suite 'All tests' passed at 0
    \t Executed 1 test, with 0 failures (0 unexpected) in 0.0 (0.0) seconds
    Test Suite 'All tests' started at 0
    Test Suite 'All tests' passed at 0
    \t Executed 1 test, with 0 failures (0 unexpected) in 0.0 (0.0) seconds
    """,
    """
    Test Suite 'All tests' started at 0
    Test Suite 'All tests' passed at 0
    Test Case 'T.testA' started at 0
    Test Case 'T.testA' passed (0.001 seconds)
    \t Executed 1 test, with 0 failures (0 unexpected) in 0.0 (0.0) seconds
    """,
  ])
  func `an order that XCTest never keeps is not green`(console: String) {
    let run = FrameworkRun(framework: .xctest, ending: .exited(0), console: console)
    #expect(Fixture.verdict(run).reason == .incomplete)
  }

  @Test func `a run with a failure that then leaves early is incomplete`() throws {
    var run = try Fixture.run(.swiftTesting, "fail")
    run.events = run.events.lines.filter { line in
      !(line.contains(#""kind":"testEnded""#) && line.contains("seven is Whizz"))
    }.joined(separator: "\n")
    let verdict = Fixture.verdict(run)
    #expect(verdict.reason == .incomplete)
    #expect(verdict.suspects == ["seven is Whizz"])
  }

  @Test func `an issue beats the word passed`() throws {
    var run = try Fixture.run(.xctest, "pass")
    run.console = run.console.replacing(
      "Test Case 'BowlingTests.testOnes' passed",
      with: "/kata/a.swift:3: error: BowlingTests.testOnes : failed - why\n"
        + "Test Case 'BowlingTests.testOnes' passed")
    #expect(Fixture.verdict(run).reason == .testsFailed)
  }

  @Test func `a forged end inside of a run that goes on is not green`() throws {
    var run = try Fixture.run(.xctest, "pass")
    run.console = run.console.replacing(
      "Test Case 'BowlingTests.testOnes' started",
      with: "Test Suite 'All tests' passed at 0\nTest Case 'BowlingTests.testOnes' started")
    #expect(Fixture.verdict(run).reason == .incomplete)
  }

  @Test func `a console that lost any of its lines is not green`() throws {
    let whole = try Fixture.run(.xctest, "pass-one")
    let lines = whole.console.lines.filter { !$0.isEmpty }
    for index in lines.indices {
      // The sums of inner suites say nothing that the outermost one does not say.
      if lines[index].contains("Executed"), index != lines.count - 1 { continue }
      var run = whole
      run.console = lines.enumerated().filter { $0.offset != index }.map(\.element)
        .joined(separator: "\n")
      #expect(Fixture.verdict(run).colour != .green, "without line \(index + 1)")
    }
  }

  @Test func `a console whose middle was left out is judged by its ends`() throws {
    var run = try Fixture.run(.xctest, "pass")
    let lines = run.console.lines
    run.console = (lines[...2] + ["… left out …"] + lines[5...]).joined(separator: "\n")
    #expect(Fixture.verdict(run).reason == .incomplete)
    run.consoleIsCut = true
    #expect(Fixture.verdict(run).reason == .passed)
    #expect(Fixture.verdict(run).tests.map(\.name) == ["testOnes"])
    run.ending = .exited(1)
    #expect(Fixture.verdict(run).reason == .testsFailed)
  }

  @Test func `where the begin of a suite was left out, its end is no contradiction`() {
    let console = """
      Test Suite 'All tests' started at 0
      Test Suite 'AlphaTests' started at 0
      Test Case 'AlphaTests.testA' started at 0
      … left out …
      Test Case 'BetaTests.testB' passed (0.001 seconds)
      Test Suite 'BetaTests' passed at 0
      \t Executed 1 test, with 0 failures (0 unexpected) in 0.0 (0.0) seconds
      Test Suite 'All tests' passed at 0
      \t Executed 2 tests, with 0 failures (0 unexpected) in 0.0 (0.0) seconds
      """
    var run = FrameworkRun(framework: .xctest, ending: .exited(0), console: console)
    #expect(Fixture.verdict(run).reason == .incomplete)
    run.consoleIsCut = true
    #expect(Fixture.verdict(run).reason == .passed)
    run.ending = .exited(1)
    #expect(Fixture.verdict(run).colour == .red)
  }
}
