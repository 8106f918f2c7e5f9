import Engine
import Foundation
import Support
import Testing
import Verdicts

/// All tests of the lane that compile something; one package and one cache serve them.
@Suite(.serialized, .inTurn, .fixture) struct `The sprint lane` {
  typealias Shape = SprintShape

  @Test func `answers like the judge and leaves the last word to it`() async throws {
    let pair = try await theFixture().both()
    let answer = try #require(pair.sprint)
    #expect(answer.lane == .sprint)
    #expect(!answer.confirmed)
    #expect(pair.judge.lane == .judge)
    #expect(pair.judge.confirmed)
    #expect(answer.tree == pair.judge.tree)
    #expect(answer.agrees(with: pair.judge))
    #expect(answer.inner.tests.map(\.name).sorted() == ["a square has four", "named"])
    #expect(answer.inner.tests.allSatisfy { $0.file?.hasPrefix("Tests/ShapeTests/") == true })
    #expect(answer.outer?.tests.count == 2)
  }

  @Test func `leaves the tests alone when only a function's body changed`() async throws {
    let fixture = try theFixture()
    _ = try await fixture.sprint()
    let answer = try await fixture.sprint([
      Shape.core1: Shape.core.replacing("? 4 : 3", with: "? 5 : 3")
    ])
    #expect(answer.reason == .testsFailed)
    #expect(answer.inner.tests.first { $0.status == .failed }?.name == "a square has four")
    #expect(try fixture.made() == ["Core"])
  }

  @Test func `compiles everything above a changed stored property`() async throws {
    let fixture = try theFixture()
    _ = try await fixture.sprint()
    let core = Shape.core.replacing(
      "public var name", with: "public var size = 7, weight = 8.5\n  public var name")
    #expect(try await fixture.sprint([Shape.core1: core]).reason == .passed)
    #expect(try fixture.made() == ["Core", "Shape", "inner/ShapeTests", "outer/AcceptanceTests"])
  }

  @Test func `compiles one test file when the others cannot notice`() async throws {
    let fixture = try theFixture()
    _ = try await fixture.sprint()
    let more = Shape.passing + "\n  @Test func wrong() { #expect(corners(\"square\") == 5) }"
    let answer = try await fixture.sprint([Shape.test1: Shape.tests(more)])
    #expect(answer.reason == .testsFailed)
    #expect(answer.inner.tests.count == 3)
    #expect(try fixture.made() == ["\(Shape.test1)#Corners.wrong()"])
  }

  @Test func `compiles a test alone and tells its place like the judge`() async throws {
    let fixture = try theFixture()
    let tests = Shape.tests(
      """
        let four = 4
        @Test("a square has four", .timeLimit(.minutes(1))) func square() async throws {
          #expect(corners("square") == four)
        }

        @Test(arguments: ["triangle", "tent"]) func three(name: String) {
          #expect(corners(name) == 3)
          #expect(corners("square") == 3)
        }
      """)
    _ = try await fixture.sprint([Shape.test1: tests])
    let other = tests.replacing("#expect(corners(name) == 3)", with: "#expect(corners(name) == 5)")
    let pair = try await fixture.both([Shape.test1: other])
    #expect(try fixture.made() == ["\(Shape.test1)#Corners.three(name:)"])
    #expect(facts(pair.sprint) == facts(pair.judge))
    #expect(pair.sprint?.inner.reason == .testsFailed)
  }

  /// What a verdict says of the tests and their places.
  func facts(_ verdict: Verdict?) -> [String] {
    (verdict?.inner.tests ?? []).map { test in
      let issues = test.issues.map { issue in
        let place = [issue.line, issue.column].map { $0.map(String.init) ?? "?" }
        return "\(issue.file ?? "?"):\(place.joined(separator: ":")) \(issue.message)"
          + " \(issue.details)"
      }.sorted()
      return
        "\(test.id) \(test.file ?? "?"):\(test.line ?? 0) \(test.name) \(test.status) \(issues)"
    }.sorted()
  }

  @Test func `compiles no test again that only moved, and tells where it is now`() async throws {
    let fixture = try theFixture()
    var tests = Shape.tests(
      """
        @Test func square() {
          // Four corners.
          #expect(corners("square") == 5)
        }

        @Test(arguments: ["tent", "cone"]) func three(name: String) throws {
          withKnownIssue { Issue.record("not \\(name)") }
          try #require(corners(name) == 4)
        }

        @MainActor @Test func stays() { check(5) }

        func check(_ number: Int, sourceLocation: SourceLocation = #_sourceLocation) {
          #expect(number == 6, sourceLocation: sourceLocation)
        }
      """)
    _ = try await fixture.sprint([Shape.test1: tests])
    let edits: [(part: String, other: String, made: [String])] = [
      ("import Testing\n", "// A head.\n\nimport Testing // It tests.\n", []),
      (
        "@testable import Core\n@testable import Shape\n",
        "@testable import Shape\n@testable import Core\n", []
      ),
      ("@Suite", "/// Corners.\n@Suite", [Shape.test1]),
      (
        "  @Test(arg", "  @Test func zero() { #expect(0 == 1) }\n\n  @Test(arg",
        ["\(Shape.test1)#Corners.zero()"]
      ),
      ("  @Test(arg", "  /// Three\n  /// corners.\n  @Test(arg", []),
    ]
    for edit in edits {
      tests = tests.replacing(edit.part, with: edit.other)
      let pair = try await fixture.both([Shape.test1: tests])
      #expect(try fixture.made() == edit.made)
      #expect(pair.sprint?.inner.reason == .testsFailed)
      #expect(facts(pair.sprint) == facts(pair.judge))
    }
  }

  @Test func `tells the line of a crash and of a warning in a test that moved`() async throws {
    let fixture = try theFixture()
    let tests = Shape.tests(
      """
        @Test func warned() { let unused = corners("square") }
        @Test func bad() {
          let none: Int? = nil
          print(none!)
        }
      """)
    _ = try await fixture.sprint([Shape.test1: tests])
    let pair = try await fixture.both([Shape.test1: "// A head.\n\n" + tests])
    #expect(pair.sprint?.inner.reason == .crashed)
    #expect(pair.sprint?.inner.suspects == ["bad"])
    #expect(pair.sprint?.inner.output.contains("ShapeTests/ShapeTests.swift:10: Fatal") == true)
    #expect(pair.sprint?.inner.diagnostics == pair.judge.inner.diagnostics)
    #expect(pair.sprint?.inner.diagnostics.first?.line == 7)
    // Whether the other one had begun is chance.
    func bad(_ verdict: Verdict?) -> String? { facts(verdict).first { $0.contains("bad()") } }
    #expect(bad(pair.sprint) == bad(pair.judge))
  }

  @Test func `compiles a file whole if that is wanted`() async throws {
    let fixture = try theFixture()
    let judge = TestEngine(
      toolchain: fixture.judge.toolchain, cache: fixture.judge.cache, cutsTests: false)
    let request = fixture.request(lane: .sprint, subject: fixture.whole)
    _ = try await fixture.sprint()
    _ = try await judge.judge(request)
    let more = Shape.passing + "\n  @Test func wrong() { #expect(corners(\"square\") == 5) }"
    try fixture.hold(Shape.files.merging([Shape.test1: Shape.tests(more)]) { $1 })
    #expect(try await judge.judge(request).reason == .testsFailed)
    #expect(try fixture.made() == [Shape.test1])
  }

  @Test func `leaves a file whole whose tests lean on each other`() async throws {
    let fixture = try theFixture()
    let tests = Shape.tests(
      """
        private func four() -> Int { 4 }
        @Test func `a square has four`() { #expect(corners("square") == four()) }
        @Test func also() { `a square has four`() }
      """)
    _ = try await fixture.sprint([Shape.test1: tests])
    #expect(
      try await fixture.sprint([Shape.test1: tests.replacing("{ 4 }", with: "{ 5 }")]).reason
        == .testsFailed)
    #expect(try fixture.made() == [Shape.test1])
  }

  @Test func `compiles all test files when one that others use gains a field`() async throws {
    let fixture = try theFixture()
    func box(_ fields: String) -> String {
      Shape.tests(Shape.passing) + "struct Box { \(fields)var name = \"box\" }\nextension Box {}\n"
    }
    let user = Shape.tests(
      "  @Test func boxed() { #expect(Box().name == \"box\") }", in: "More")
    _ = try await fixture.sprint([Shape.test1: box(""), Shape.test2: user])
    // Only a body changes: the module's interface is the same, so its user stays.
    let other = box("").replacing("extension Box {}", with: "extension Box { func f() {} }")
    _ = try await fixture.sprint([Shape.test1: other, Shape.test2: user])
    let body = other.replacing("func f() {}", with: "func f() { print(1) }")
    #expect(try await fixture.sprint([Shape.test1: body, Shape.test2: user]).reason == .passed)
    #expect(try fixture.made() == [Shape.test1])
    let wider = box("var a = 1, b = \"b\", c = [3]; ")
    #expect(try await fixture.sprint([Shape.test1: wider, Shape.test2: user]).reason == .passed)
    #expect(try fixture.made() == [Shape.test1, "inner/ShapeTests"])
  }

  @Test func `takes files that come and go`() async throws {
    let fixture = try theFixture()
    _ = try await fixture.sprint()
    let third = "Tests/ShapeTests/Third.swift"
    let text = Shape.tests("  @Test func third() {}", in: "Third")
    #expect(try await fixture.sprint([third: text]).inner.tests.count == 3)
    #expect(try fixture.made() == [third, "\(third)#Third.third()"])
    #expect(try await fixture.sprint().inner.tests.count == 2)
    #expect(try fixture.made() == [])
  }

  @Test(arguments: [
    (Shape.core1, "public func corners(of figure: Figure) -> Int { figure.edges }\n"),
    (
      Shape.test1,
      Shape.tests(
        """
          @Test func t() { #expect(edges("square") == 4) }
          @Test func u() { let a: Int = "text" }
        """)
    ),
    (
      Shape.test1,
      "// A head.\nimport Missing\nimport Lost\n"
        + Shape.tests(
          """
            @Test func t() {
              #expect(edges("square") == 4)
            }
            @Test func u(
            ) { let a: Int = "text"; _ = edges }
          """)
    ),
    (Shape.test2, "import Testing\n@Suite struct More {\n"),
  ])
  func `shows the judge's own compile errors`(path: String, text: String) async throws {
    let pair = try await theFixture().both([path: text])
    #expect(pair.sprint?.reason == .notBuilt)
    func errors(_ verdict: Verdict?) -> [Diagnostic] {
      verdict?.inner.diagnostics.filter { $0.severity == .error } ?? []
    }
    #expect(errors(pair.sprint) == errors(pair.judge))
    #expect(errors(pair.sprint).first?.file == path)
    #expect(pair.sprint?.outer?.reason == pair.judge.outer?.reason)
  }

  @Test(arguments: ["Tests/ShapeTests/Deep/ShapeTests.swift", "Sources/Core/Deep/Core.swift"])
  func `takes no two files of one name in a module`(path: String) async throws {
    let pair = try await theFixture().both([path: "let deep = 1\n"])
    #expect(pair.judge.reason == .notBuilt)
    #expect(pair.sprint?.agrees(with: pair.judge) == true)
  }

  @Test(arguments: ["Tests/ShapeTests/Help.swift", "Sources/Core/Help.swift"])
  func `lets a test know which file it is in`(path: String) async throws {
    let help = "public func here(_ file: String = #filePath) -> String { file }\n"
    let test = Shape.tests(
      "  @Test func named() { #expect(here() == \"/kata/\(Shape.test1)\") }")
    let pair = try await theFixture().both([path: help, Shape.test1: test])
    #expect(pair.judge.reason == .passed)
    #expect(pair.sprint?.agrees(with: pair.judge) == true)
  }

  @Test func `keeps the outer loop's error to itself and still tests earlier steps`() async throws {
    let needs = [Shape.accept2: Shape.acceptanceTests("Step 2: more", "edges(3) == 3")]
    let broken = Shape.core.replacing("? 4 : 3", with: "? 5 : 3")
    let pair = try await theFixture().both(needs.merging([Shape.core1: broken]) { $1 })
    #expect(pair.sprint?.outer?.reason == .notBuilt)
    #expect(pair.sprint?.outer?.needs == ["edges"])
    #expect(pair.sprint?.regressions.map(\.name) == ["Step 1: one row"])
    #expect(pair.sprint?.agrees(with: pair.judge) == true)
  }
}
