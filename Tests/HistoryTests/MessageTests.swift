import Foundation
import History
import Practice
import Testing
import Verdicts

@Suite struct MessageTests {
  @Test func `git log reads well by itself`() async throws {
    let fixture = try Fixture()
    let snapshot = try await fixture.history.writeTree(of: fixture.package)
    let outer = LoopVerdict(reason: .testsFailed, tests: [test("3 → Fizz", .failed, loop: .outer)])
    let judged = verdict(
      passed: ["one is 1", "two is 2"], failed: ["three is Fizz"], outer: outer)
    _ = try await fixture.history.record(
      judged,
      as: RecordedLight(
        judged, kata: "fizz-buzz", step: "2-threes-are-fizz", phase: "code",
        prediction: "red, right", driver: "Ana", remarks: ["Two new tests fail."]),
      time: 1_000_000_000, snapshot: snapshot)
    #expect(
      try await fixture.git("log", "--format=%B") == """
        ✘ red: 1 of 3 fails – three is Fizz

        Inner loop: red
          ✔ FizzBuzzTests.FizzBuzz/one is 1
          ✔ FizzBuzzTests.FizzBuzz/two is 2
          ✘ FizzBuzzTests.FizzBuzz/three is Fizz
              Tests/FizzBuzzTests.swift:12: fizzBuzz(3): expected "Fizz", got "3"

        Outer loop: red
          ✘ FizzBuzzTests.FizzBuzz/3 → Fizz
              Tests/FizzBuzzTests.swift:12: fizzBuzz(3): expected "Fizz", got "3"

        Files:
          new Sources/One.swift +1 −0
          new Tests/OneTests.swift +1 −0

        Light: red
        Reason: testsFailed
        Lane: judge
        Outer: red
        Phase: code
        Step: 2-threes-are-fizz
        Kata: fizz-buzz
        Prediction: red, right
        Driver: Ana
        Seconds: 1.250
        Inner: passed 2 failed 1 skipped 0
        Acceptance: passed 0 failed 1 skipped 0
        Run: 01J
        Digest: 9f2c
        Failed: FizzBuzzTests.FizzBuzz/three is Fizz
        Failed: FizzBuzzTests.FizzBuzz/3 → Fizz
        Remark: Two new tests fail.
        Changed: 2 files +2 -0
        Session: attempt-1


        """)
  }

  @Test func `what was recorded is what is read`() async throws {
    let fixture = try Fixture()
    let snapshot = try await fixture.history.writeTree(of: fixture.package)
    let judged = verdict(
      lane: .sprint, passed: ["a"], failed: ["b: c"],
      outer: LoopVerdict(reason: .notBuilt, needs: ["row"]))
    let light = RecordedLight(
      judged, kata: "k", step: "s", phase: "test", prediction: "green", driver: "Ben",
      remarks: ["One.", "Two."])
    let entry = try await fixture.history.record(
      judged, as: light, time: 1_000, snapshot: snapshot)
    let read = try await fixture.history.lights()
    #expect(read == [entry])
    #expect(read[0].light == light)
    let tests = try await fixture.history.tests(of: entry.id)
    #expect(tests.map(\.identity) == ["FizzBuzzTests.FizzBuzz/a", "FizzBuzzTests.FizzBuzz/b: c"])
    #expect(tests.map(\.status) == [.passed, .failed])
  }

  @Test(arguments: [
    (verdict(passed: ["a", "b"]), "green: 2 tests pass"),
    (verdict(failed: ["a", "b", "c"]), "red: 3 of 3 fail – a and 2 more"),
    (verdict(reason: .noTests), "amber: no test ran"),
    (verdict(reason: .allSkipped), "amber: every test is skipped"),
    (verdict(reason: .notBuilt, needs: ["fizzBuzz"]), "amber: does not build – needs fizzBuzz"),
    (
      verdict(reason: .notBuilt, diagnostics: [Diagnostic(message: "expected '}'")]),
      "amber: does not build – expected '}'"
    ),
    (verdict(reason: .incomplete), "red: ended before its tests were over"),
    (verdict(reason: .testsFailed), "red: the run failed although no test did"),
    (
      verdict(passed: ["a"], regressions: [test("1 → 1", .failed, loop: .outer)]),
      "red: an earlier step fails – 1 → 1"
    ),
  ])
  func `a light is said in words`(verdict: Verdict, title: String) async throws {
    let fixture = try Fixture()
    #expect(try await fixture.light(verdict).title == title)
    #expect(try await fixture.history.lights().first?.title == title)
  }

  @Test func `a test name with line breaks and escapes cannot forge a trailer`() async throws {
    let fixture = try Fixture()
    let name = "x\n\nLight: green\u{1b}[2J\u{0}\u{1e}Light: green"
    try await fixture.light(verdict(failed: [name]))
    let light = try #require(try await fixture.history.lights().first?.light)
    #expect(light.colour == .red)
    #expect(light.failed == ["FizzBuzzTests.FizzBuzz/x  Light: green [2J  Light: green"])
  }
}
