import Testing

@testable import Verdicts

@Suite struct JudgingTests {
  @Test(arguments: [
    ("pass", Reason.passed), ("fail", .testsFailed), ("known-issue", .passed),
    ("half-skipped", .passed), ("all-skipped", .allSkipped), ("parameterised", .testsFailed),
    ("nested", .passed), ("errors", .testsFailed), ("crash", .crashed),
    ("crash-parallel", .crashed), ("exit-zero", .incomplete), ("exit-three", .incomplete),
    ("endless", .timedOut), ("spoiled-exit", .testsFailed), ("forged", .testsFailed),
    ("no-match", .noTests), ("xctest-only", .noTests), ("empty", .noTests),
    ("broken-scope", .testsFailed), ("cancelled", .passed), ("implicit", .testsFailed),
    ("exit-tests", .testsFailed), ("arguments", .testsFailed),
  ])
  func `a captured run of Swift Testing gets its reason`(name: String, reason: Reason) throws {
    #expect(Fixture.verdict(try Fixture.run(.swiftTesting, name)).reason == reason)
  }

  @Test(arguments: [
    ("pass", Reason.passed), ("pass-one", .passed), ("fail", .testsFailed),
    ("all-skipped", .allSkipped), ("half-skipped", .passed), ("crash", .crashed),
    ("exit-zero", .incomplete), ("exit-before", .incomplete), ("endless", .timedOut),
    ("forged", .testsFailed), ("forged-exit", .incomplete), ("glued", .testsFailed),
    ("no-match", .noTests), ("empty", .noTests),
  ])
  func `a captured run of XCTest gets its reason`(name: String, reason: Reason) throws {
    #expect(Fixture.verdict(try Fixture.run(.xctest, name)).reason == reason)
  }

  @Test(arguments: [
    ("pass", "pass", Reason.passed), ("pass", "empty", .passed), ("no-match", "pass", .passed),
    ("no-match", "empty", .noTests), ("all-skipped", "empty", .allSkipped),
    ("all-skipped", "pass", .allSkipped), ("pass", "exit-zero", .incomplete),
    ("pass", "fail", .testsFailed), ("fail", "pass", .testsFailed), ("fail", "crash", .crashed),
    ("endless", "crash", .timedOut), ("crash", "exit-zero", .crashed),
    ("no-match", "fail", .testsFailed), ("pass", "all-skipped", .allSkipped),
  ])
  func `the worse framework counts, and one without tests does not`(
    swiftTesting: String, xctest: String, reason: Reason
  ) throws {
    let runs = [
      try Fixture.run(.swiftTesting, swiftTesting), try Fixture.run(.xctest, xctest),
    ]
    #expect(Fixture.verdict(runs[0], runs[1]).reason == reason)
    #expect(Fixture.verdict(runs[1], runs[0]).reason == reason)
  }

  @Test(arguments: ["pass", "half-skipped", "parameterised", "nested", "errors", "exit-tests"])
  func `tests stand in the order of their source, whichever began first`(name: String) throws {
    let tests = Fixture.verdict(try Fixture.run(.swiftTesting, name)).tests
    let places = tests.compactMap { test in test.file.map { ($0, test.line ?? 0) } }
    #expect(places.count > 1)
    #expect(zip(places, places.dropFirst()).allSatisfy { $0 <= $1 }, "\(places)")
  }

  @Test func `a crash names its signal and the test that had not ended`() throws {
    let verdict = Fixture.verdict(
      try Fixture.run(.swiftTesting, "crash"), try Fixture.run(.xctest, "pass"))
    #expect(verdict.signal == 4)
    #expect(verdict.suspects == ["divides by zero"])
    #expect(verdict.count(.unfinished) == 1)
  }

  @Test func `a crash in parallel names every test that had not ended`() throws {
    let verdict = Fixture.verdict(try Fixture.run(.swiftTesting, "crash-parallel"))
    #expect(verdict.suspects.contains("divides by zero"))
    #expect(verdict.suspects.count == verdict.count(.unfinished))
  }

  @Test func `a crash in XCTest names the case that had not ended`() throws {
    #expect(Fixture.verdict(try Fixture.run(.xctest, "crash")).suspects == ["testCrash"])
  }

  @Test func `a timeout names the test that had not ended`() throws {
    let verdict = Fixture.verdict(try Fixture.run(.swiftTesting, "endless"))
    #expect(verdict.suspects == ["goes on for ever"])
    #expect(Fixture.verdict(try Fixture.run(.xctest, "endless")).suspects == ["testLoop"])
  }

  @Test func `an early exit names the test that left`() throws {
    #expect(Fixture.verdict(try Fixture.run(.swiftTesting, "exit-zero")).suspects == ["leaves"])
    #expect(Fixture.verdict(try Fixture.run(.xctest, "exit-zero")).suspects == ["testLeave"])
  }

  @Test(arguments: Limit.allCases)
  func `a limit is named`(limit: Limit) throws {
    var run = try Fixture.run(.swiftTesting, "endless")
    run.ending = .limit(limit)
    let verdict = Fixture.verdict(run)
    #expect(verdict.reason == .limitExceeded)
    #expect(verdict.limit == limit)
  }

  @Test(arguments: [TestResult.Framework.swiftTesting, .xctest])
  func `a passing run with another exit status fails`(framework: TestResult.Framework) throws {
    var run = try Fixture.run(framework, "pass")
    run.ending = .exited(4)
    #expect(Fixture.verdict(run).reason == .testsFailed)
  }

  @Test(arguments: [TestResult.Framework.swiftTesting, .xctest])
  func `a failing run with exit status 0 still fails`(framework: TestResult.Framework) throws {
    var run = try Fixture.run(framework, "fail")
    run.ending = .exited(0)
    #expect(Fixture.verdict(run).reason == .testsFailed)
  }

  @Test(arguments: [TestResult.Framework.swiftTesting, .xctest])
  func `a run that says nothing at all is incomplete`(framework: TestResult.Framework) {
    let run = FrameworkRun(framework: framework, ending: .exited(0))
    #expect(Fixture.verdict(run).reason == .incomplete)
  }

  @Test func `the console never decides for Swift Testing`() throws {
    var run = try Fixture.run(.swiftTesting, "fail")
    run.console = try Fixture.run(.swiftTesting, "pass").console
    #expect(Fixture.verdict(run).reason == .testsFailed)
  }

  @Test func `a package without test targets has no tests`() {
    let observation = LoopObservation(
      loop: .inner, root: "/kata", buildSucceeded: true)
    #expect(LoopVerdict(judging: observation).reason == .noTests)
  }

  @Test func `seconds and output of build and runs are added up`() throws {
    let verdict = LoopVerdict(
      judging: LoopObservation(
        loop: .inner, root: "/kata", buildSucceeded: true, buildConsole: "built",
        buildSeconds: 2,
        runs: [
          FrameworkRun(framework: .xctest, ending: .exited(0), console: "one", seconds: 0.25),
          FrameworkRun(framework: .swiftTesting, ending: .exited(0), console: "two", seconds: 1),
        ]))
    #expect(verdict.buildSeconds == 2)
    #expect(verdict.testSeconds == 1.25)
    #expect(verdict.output == "built\none\ntwo")
  }

  @Test func `a failed build is amber whatever ran before`() throws {
    var observation = LoopObservation(loop: .outer, root: "/kata", buildSucceeded: false)
    observation.buildConsole = try Fixture.text("Build/missing-names.txt")
    observation.runs = [try Fixture.run(.swiftTesting, "pass")]
    let verdict = LoopVerdict(judging: observation)
    #expect(verdict.reason == .notBuilt)
    #expect(verdict.tests.isEmpty)
    #expect(verdict.diagnostics.allSatisfy { $0.loop == .outer })
  }

  @Test(arguments: [Loop.inner, .outer])
  func `every test bears its loop`(loop: Loop) throws {
    let verdict = LoopVerdict(
      judging: LoopObservation(
        loop: loop, root: "/kata", buildSucceeded: true,
        runs: [try Fixture.run(.swiftTesting, "pass"), try Fixture.run(.xctest, "pass")]))
    #expect(verdict.tests.count == 6)
    #expect(verdict.tests.allSatisfy { $0.loop == loop })
  }
}
