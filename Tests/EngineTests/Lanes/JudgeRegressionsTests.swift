import Files
import Testing

@testable import Engine
@testable import Verdicts

@Suite struct `The regressions` {
  private func test(_ name: String, in file: String?, _ status: TestResult.Status) -> TestResult {
    TestResult(
      id: name, name: name, suite: "", module: "AcceptanceTests", loop: .outer, status: status,
      file: file.map { "Acceptance/Tests/AcceptanceTests/\($0).swift" })
  }

  private func found(_ tests: [TestResult], current: String? = "2-now") -> [String] {
    Regressions.found(
      in: LoopVerdict(reason: .testsFailed, tests: tests), currentSuite: current
    ).map(\.name)
  }

  @Test func `are failures of earlier steps only`() {
    let tests = [
      test("old", in: "1-then", .failed), test("fine", in: "1-then", .passed),
      test("new", in: "2-now", .failed), test("known", in: "1-then", .known),
    ]
    #expect(found(tests) == ["old"])
  }

  @Test func `do not exist without steps`() {
    #expect(found([test("old", in: "1-then", .failed)], current: nil) == [])
  }

  @Test func `are not looked for in tests of unknown place`() {
    #expect(found([test("old", in: nil, .failed)]) == [])
  }

  @Test func `count a test that never ended, unless one of the present step hangs too`() {
    let old = test("old", in: "1-then", .unfinished)
    #expect(found([old]) == ["old"])
    #expect(found([old, test("new", in: "2-now", .unfinished)]) == [])
  }
}

@Suite struct `Where a package appears in the sandbox` {
  @Test func `alone it is always the same place`() {
    #expect(SandboxPlace(package: "/home/learner/kata", dependencies: []).root == "/kata")
    let inside = SandboxPlace(
      package: "/home/learner/kata", dependencies: ["/home/learner/kata/Local"])
    #expect(inside.root == "/kata")
    #expect(inside.dependencies == [])
  }

  @Test func `path dependencies keep their place next to it`() {
    let place = SandboxPlace(
      package: "/home/learner/work/kata",
      dependencies: ["/home/learner/work/Local", "/home/learner/shared/Deep"])
    #expect(place.root == "/outside/work/kata")
    #expect(
      place.dependencies == [
        .init(source: "/home/learner/shared/Deep", destination: "/outside/shared/Deep"),
        .init(source: "/home/learner/work/Local", destination: "/outside/work/Local"),
      ])
  }

  @Test func `a dependency may hold the package`() {
    let place = SandboxPlace(package: "/src/lib/Examples", dependencies: ["/src/lib"])
    #expect(place.root == "/outside/Examples")
    #expect(place.dependencies == [.init(source: "/src/lib", destination: "/outside")])
  }
}

@Suite struct `A selection of tests` {
  @Test func `escapes whatever a name holds`() throws {
    var selection = TestSelection()
    selection.leaveOut(names: ["1,2 (a+b) → $3.[x]"])
    #expect(!selection.includes("M.S/`1,2 (a+b) → $3.[x]`()/F.swift:1:1"))
    #expect(selection.includes("M.S/`1,2 (a+b) → $3`()/F.swift:1:1"))
  }

  @Test func `joins a module and a wish`() throws {
    var selection = TestSelection()
    selection.keep(module: "StoryTests", only: true)
    try selection.narrow(to: "star$")
    #expect(selection.includes("StoryTests.S/star"))
    #expect(!selection.includes("StoryTests.S/square"))
    #expect(!selection.includes("ShapeTests.S/star"))
  }
}
