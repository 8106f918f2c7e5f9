import Testing

@testable import Verdicts

@Suite struct BuildConsoleTests {
  @Test func `missing names have places and are needed once, in their order`() throws {
    let verdict = try Fixture.failedBuild("missing-names")
    #expect(verdict.reason == .notBuilt)
    #expect(verdict.needs == ["fizzRow", "Game", "fizzed"])
    #expect(
      verdict.diagnostics.first
        == Diagnostic(
          message: "cannot find 'fizzRow' in scope",
          file: "Tests/FizzBuzzTests/FizzBuzzTests.swift", line: 7, column: 11))
    #expect(verdict.diagnostics.count == 5)
    #expect(verdict.buildSeconds == 2)
    #expect(verdict.output.contains("Planning build"))
  }

  @Test(arguments: [
    ("Sources/FizzBuzz/FizzBuzz.swift", []),
    ("Acceptance/Tests/AcceptanceTests/1.swift", ["foo"]),
  ])
  func `what the learner's own code lacks is no need of the customer's tests`(
    file: String, needs: [String]
  ) {
    let verdict = LoopVerdict(
      judging: LoopObservation(
        loop: .outer, root: "/kata", buildSucceeded: false, buildEnding: .exited(1),
        buildConsole: "/kata/\(file):2:3: error: cannot find 'foo' in scope\n", buildSeconds: 1))
    #expect(verdict.diagnostics.map(\.file) == [file])
    #expect(verdict.needs == needs)
  }

  @Test func `errors come before warnings, each with its notes`() throws {
    let diagnostics = try Fixture.failedBuild("syntax-error").diagnostics
    #expect(diagnostics.map(\.severity) == [.error, .note, .warning])
    #expect(diagnostics.map(\.message)[1] == "to match this opening '{'")
    #expect(diagnostics.map(\.line) == [6, 1, 4])
  }

  @Test func `what SwiftPM repeats is said once`() throws {
    let diagnostics = try Fixture.failedBuild("syntax-more").diagnostics
    #expect(
      diagnostics.map(\.message) == ["unterminated string literal", "extraneous '}' at top level"])
  }

  @Test func `a linker error names file, line and symbol`() throws {
    #expect(
      try Fixture.failedBuild("linker-error").diagnostics == [
        Diagnostic(
          message: "undefined reference to 'ring_the_bell'",
          file: "Sources/FizzBuzz/FizzBuzz.swift", line: 2)
      ])
  }

  @Test func `a manifest error stands in the manifest`() throws {
    let diagnostics = try Fixture.failedBuild("manifest-error").diagnostics
    #expect(
      diagnostics.filter { $0.severity == .error } == [
        Diagnostic(
          message: "no exact matches in call to initializer", file: "Package.swift", line: 3,
          column: 15)
      ])
  }

  @Test func `that some manifest is invalid is no news beside the reason`() {
    let console = """
      /kata/Acceptance/Package.swift:4:61: error: type 'Target' has no member 'nothing'
      error: invalid manifests at [<AbsolutePath:"/kata/Acceptance">]
      """
    let verdict = LoopVerdict(
      judging: LoopObservation(
        loop: .outer, root: "/kata", buildSucceeded: false, buildEnding: .exited(1),
        buildConsole: console))
    #expect(verdict.diagnostics.map(\.file) == ["Acceptance/Package.swift"])
  }

  @Test func `an error of SwiftPM has no place`() throws {
    #expect(
      try Fixture.failedBuild("manifest-dependency").diagnostics == [
        Diagnostic(
          message:
            "product 'FizzBuz' required by package 'kata' target 'FizzBuzzTests' not found. "
            + "Did you mean 'FizzBuzz'?")
      ])
  }

  @Test func `an error inside of a macro stands where the macro is used`() throws {
    let errors = try Fixture.failedBuild("macros").diagnostics.filter { $0.severity == .error }
    #expect(!errors.isEmpty)
    #expect(errors.allSatisfy { $0.file == "Tests/FizzBuzzTests/FizzBuzzTests.swift" })
  }

  @Test func `a build that went well keeps its warnings`() throws {
    let verdict = LoopVerdict(
      judging: LoopObservation(
        loop: .inner, root: "/kata", buildSucceeded: true,
        buildConsole: try Fixture.text("Build/warnings.txt"),
        runs: [try Fixture.run(.swiftTesting, "pass")]))
    #expect(verdict.reason == .passed)
    #expect(verdict.diagnostics.map(\.severity) == [.warning, .warning])
    #expect(verdict.diagnostics.map(\.line) == [2, 3])
  }

  @Test(arguments: [
    (Ending.deadline, "build deadline"), (.signalled(9), "signal 9"), (.limit(.memory), "memory"),
    (.exited(1), "gave no reason"),
  ])
  func `a failed build always has an error`(ending: Ending, words: String) {
    let verdict = LoopVerdict(
      judging: LoopObservation(
        loop: .inner, root: "/kata", buildSucceeded: false, buildEnding: ending,
        buildConsole: "[1/5] Compiling FizzBuzz"))
    #expect(verdict.reason == .notBuilt)
    #expect(verdict.diagnostics.first?.message.contains(words) == true)
    #expect(verdict.diagnostics.first?.severity == .error)
  }

  @Test(arguments: [
    "[3/25] Compiling error: no", "  |               `- error: no exact matches", "",
    "3 | let x = 1 // error: not here", #"let words = "what: error: why""#, "error:",
    "Build complete! (6.82s)",
  ])
  func `other lines are no diagnostics`(line: String) {
    #expect(DiagnosticLine(line) == nil)
  }

  @Test func `what the parser does not understand stands before what follows from it`() {
    let console = """
      /p/A.swift:3:9: error: cannot convert return expression of type 'String' to return type 'Int'
      /p/A.swift:4:1: error: expected ')' in expression list
      """
    let lines = BuildConsole(parsing: console, root: "/p", loop: .inner).diagnostics.map(\.line)
    #expect(lines == [4, 3])
  }
}
