import Testing

@testable import Verdicts

@Suite struct EventStreamTests {
  private func tests(_ fixture: String) throws -> [TestResult] {
    Fixture.verdict(try Fixture.run(.swiftTesting, fixture)).tests
  }

  private func test(_ name: String, in fixture: String) throws -> TestResult {
    try #require(try tests(fixture).first { $0.name == name })
  }

  @Test func `names come without backticks and empty parentheses`() throws {
    #expect(
      Set(try tests("pass").map(\.name)) == [
        "one is 1", "three is Fizz", "two, by its display name", "freeFunction",
      ])
  }

  @Test func `a test knows its module, suite, file, line and seconds`() throws {
    let test = try test("one is 1", in: "pass")
    #expect(test.module == "FizzBuzzTests")
    #expect(test.suite == "PassTests")
    #expect(test.file == "Tests/FizzBuzzTests/PassTests.swift")
    #expect(test.line == 5)
    #expect(test.framework == .swiftTesting)
    let seconds = try #require(test.seconds)
    #expect(seconds > 0.0004 && seconds < 0.002)
  }

  @Test func `a free function has no suite`() throws {
    #expect(try test("freeFunction", in: "pass").suite.isEmpty)
  }

  @Test func `nested suites are joined, by their display names`() throws {
    #expect(
      try test("deep down", in: "nested").suite == "The outer suite/Inner/The innermost one")
    #expect(try test("on top", in: "nested").suite == "The outer suite")
  }

  @Test func `a slash in a raw identifier does not split it`() throws {
    #expect(try test("one / is 1", in: "implicit").suite == "ImplicitTests/Deeper")
  }

  @Test func `suites are not counted as tests`() throws {
    #expect(try tests("nested").count == 2)
  }

  @Test func `a failed expectation gives place, expression, expected and actual`() throws {
    let issue = try #require(try test("seven is Whizz", in: "fail").issues.first)
    #expect(
      issue
        == TestIssue(
          message: #"Expectation failed: (fizzBuzz(7) → "7") == "Whizz""#,
          expression: "fizzBuzz(7)", expected: #""Whizz""#, actual: #""7""#,
          file: "Tests/FizzBuzzTests/FailTests.swift", line: 5, column: 35))
  }

  @Test func `comments and differences are details`() throws {
    #expect(try test("with a comment", in: "fail").issues[0].details == ["eight is special"])
    #expect(
      try test("a list", in: "fail").issues[0].details == [
        #"inserted ["Fizz"], removed ["Fizz!"]"#
      ])
    #expect(try test("recorded", in: "fail").issues[0].details == ["the roof leaks"])
  }

  @Test func `a test keeps all of its issues`() throws {
    #expect(try test("twice", in: "fail").issues.map(\.line) == [30, 31])
  }

  @Test func `an issue in a shared function points to that function`() throws {
    let test = try test("in a helper", in: "fail")
    #expect(test.line == 28)
    #expect(test.issues[0].line == 35)
  }

  @Test func `a warning does not fail its test`() throws {
    let test = try test("warned only", in: "fail")
    #expect(test.status == .passed)
    #expect(test.issues.map(\.isWarning) == [true])
  }

  @Test func `thrown errors, requirements and confirmations fail`() throws {
    #expect(
      try test("throws", in: "errors").issues[0].message == "Caught error: it is not your turn")
    #expect(try test("requires", in: "errors").issues[0].expression == "player")
    #expect(try test("requires equality", in: "errors").issues[0].actual == #""5""#)
    #expect(try test("confirms", in: "errors").issues[0].message.contains("confirmed 0 times"))
    #expect(try test("in time", in: "errors").status == .passed)
  }

  @Test func `a parameterised test is one test with an issue for each failing argument`() throws {
    let test = try test("says(number:word:)", in: "parameterised")
    #expect(test.status == .failed)
    #expect(test.issues.map(\.expected) == [#""Buzz""#, #""Buzz""#])
    #expect(test.issues.map(\.actual) == [#""5""#, #""10""#])
    #expect(try self.test("multiples of three", in: "parameterised").status == .passed)
  }

  @Test func `a known issue makes a test known`() throws {
    let test = try test("a known issue", in: "known-issue")
    #expect(test.status == .known)
    #expect(test.issues.map(\.isKnown) == [true])
    #expect(try self.test("one is 1", in: "known-issue").status == .passed)
  }

  @Test func `skipped and cancelled tests are skipped`() throws {
    #expect(try tests("all-skipped").map(\.status) == [.skipped, .skipped, .skipped])
    #expect(try test("gives up", in: "cancelled").status == .skipped)
    #expect(try test("gives up once", in: "cancelled").status == .passed)
  }

  @Test func `a suite that fails by itself is shown as failed`() throws {
    let suite = try #require(try tests("broken-scope").first)
    #expect(suite.name == "BrokenScopeTests")
    #expect(suite.status == .failed)
    #expect(suite.issues[0].message == "Caught error: it is not your turn")
  }

  @Test func `an issue outside of any test is shown`() throws {
    let last = try #require(try tests("implicit").last)
    #expect(last.name == "outside of any test")
    #expect(last.issues[0].details == ["outside of all tests"])
  }

  @Test func `arguments that throw fail their test`() throws {
    #expect(try test("no arguments", in: "arguments").status == .failed)
    #expect(try test("empty arguments", in: "arguments").status == .skipped)
  }

  @Test func `a stream cut anywhere is never green`() throws {
    let whole = try Fixture.run(.swiftTesting, "pass")
    for count in stride(from: 0, to: whole.events.utf8.count - 2, by: 97) {
      var run = whole
      run.events = String(decoding: whole.events.utf8.prefix(count), as: UTF8.self)
      #expect(Fixture.verdict(run).reason == .incomplete, "cut after \(count) bytes")
    }
  }

  @Test func `a stream that lost any one of its deciding lines is never green`() throws {
    let whole = try Fixture.run(.swiftTesting, "pass")
    let lines = whole.events.lines.filter { !$0.isEmpty }
    for index in lines.indices where lines[index].contains(#""kind":"test"#) || index > 15 {
      // A suite's own lines decide nothing.
      if lines[index].contains(#""kind":"suite""#) || lines[index].contains("Suite") { continue }
      var run = whole
      run.events = lines.enumerated().filter { $0.offset != index }.map(\.element)
        .joined(separator: "\n")
      // A lost declaration costs a test its display name, and nothing else.
      let isDeclaration = lines[index].hasPrefix(#"{"kind":"test""#)
      let colour = Fixture.verdict(run).colour
      #expect(colour == (isDeclaration ? .green : .red), "without line \(index + 1)")
    }
  }

  @Test func `a run that ends without a word about one of its tests is incomplete`() throws {
    var run = try Fixture.run(.swiftTesting, "pass")
    let events = run.events.lines.filter { line in
      line.hasPrefix(#"{"kind":"test""#) || !line.contains("three is Fizz")
    }
    run.events = events.joined(separator: "\n")
    #expect(Fixture.verdict(run).reason == .incomplete)
    #expect(Fixture.verdict(run).count(.passed) == 3)
  }

  @Test(arguments: ["garbage", "{\"kind\":", "[]", "{\"kind\":\"event\",\"payload\":3}", "\u{0}"])
  func `a passing stream with garbage in it is not green`(garbage: String) throws {
    var run = try Fixture.run(.swiftTesting, "pass")
    run.events += garbage + "\n"
    #expect(Fixture.verdict(run).reason == .incomplete)
    #expect(Fixture.verdict(run).count(.passed) == 4)
  }

  @Test func `an unknown kind of line is ignored`() throws {
    var run = try Fixture.run(.swiftTesting, "pass")
    run.events += "{\"kind\":\"weather\",\"payload\":[1,2]}\n"
    #expect(Fixture.verdict(run).reason == .passed)
  }

  @Test func `the library's own word for failure counts without an issue`() throws {
    var run = try Fixture.run(.swiftTesting, "pass")
    run.events = run.events.replacing(
      #""symbol":"pass","text":"Test \"one is"#, with: #""symbol":"fail","text":"Test \"one is"#)
    let verdict = Fixture.verdict(run)
    #expect(verdict.reason == .testsFailed)
    #expect(verdict.count(.failed) == 1)
  }

  @Test func `a run that the library calls failed is not green`() throws {
    var run = try Fixture.run(.swiftTesting, "pass")
    run.events = run.events.replacing(
      #""symbol":"pass","text":"Test run"#, with: #""symbol":"fail","text":"Test run"#)
    #expect(Fixture.verdict(run).reason == .testsFailed)
  }
}
