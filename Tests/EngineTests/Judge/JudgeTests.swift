import Engine
import Files
import Foundation
import Support
import Synchronization
import Testing
import Verdicts

/// What the corpus of truth does not hold: there stands what becomes of each kind of test.
@Suite(.serialized, .inTurn, .fixture) struct `The judge` {
  @Test func `is green when all tests pass`() async throws {
    let verdict = try await theFixture().verdict(tests: Shape.tests(Shape.passing))
    #expect(verdict.reason == .passed)
    #expect(verdict.inner.tests.map(\.name) == ["a square has four"])
    #expect(verdict.confirmed)
    #expect(verdict.lane == .judge)
    #expect(verdict.outer == nil)
    #expect(verdict.tree == (try SourceTree.digest(of: theFixture().root)))
  }

  @Test func `is amber when the last file of tests is gone, though an older bundle is still there`()
    async throws
  {
    let fixture = try theFixture()
    #expect(try await fixture.verdict(tests: Shape.tests(Shape.passing)).reason == .passed)
    let path = fixture.root.appending(path: "Tests/ShapeTests/ShapeTests.swift")
    try FileManager.default.moveItem(at: path, to: path.appendingPathExtension("bak"))
    let verdict = try await fixture.judge.judge(fixture.request())
    #expect(verdict.reason == .noTests)
    #expect(verdict.tests.isEmpty)
  }

  @Test func `names the one that crashes among many under way`() async throws {
    let slow = (1...6).map { number in
      "  @Test func slow\(number)() async throws { try await Task.sleep(for: .milliseconds(200)) }"
    }
    let bad = """
        @Test func bad() async throws {
          try await Task.sleep(for: .milliseconds(100))
          fatalError("oh")
        }
      """
    let verdict = try await theFixture().verdict(
      tests: Shape.tests(([bad] + slow).joined(separator: "\n")))
    #expect(verdict.reason == .crashed)
    #expect(verdict.inner.suspects == ["bad"])
  }

  @Test(arguments: ["exit(0)", "exit(3)"])
  func `is not fooled by leaving early`(exit: String) async throws {
    let tests =
      "import Foundation\n" + Shape.tests(Shape.passing + "\n  @Test func leaves() { \(exit) }")
    let verdict = try await theFixture().verdict(tests: tests)
    #expect(verdict.reason == .incomplete)
  }

  @Test func `is amber when there is no test target, though an old bundle is there`() async throws {
    let fixture = try theFixture()
    _ = try await fixture.verdict(tests: Shape.tests(Shape.passing))
    let manifest = Shape.manifest()
      .replacing(".testTarget(name: \"ShapeTests\", dependencies: [\"Shape\"]),", with: "")
    let verdict = try await fixture.verdict(
      tests: Shape.tests(Shape.passing), extra: ["Package.swift": manifest])
    #expect(verdict.reason == .noTests)
  }

  @Test(arguments: [
    ("square", ["a square has four"]), ("OldTests/testTriangle", ["testTriangle"]),
    ("ShapeTests", ["a square has four", "testTriangle"]), ("nothing like it", []),
  ])
  func `runs what matches the filter, in both frameworks`(
    filter: String, names: [String]
  )
    async throws
  {
    let old = """
      import XCTest
      final class OldTests: XCTestCase { func testTriangle() {} }
      """
    let fixture = try theFixture()
    let verdict = try await fixture.verdict(
      tests: Shape.tests(Shape.passing), extra: ["Tests/ShapeTests/OldTests.swift": old],
      request: fixture.request(filter: filter))
    #expect(verdict.tests.map(\.name).sorted() == names)
    #expect(verdict.reason == (names.isEmpty ? .noTests : .passed))
  }

  @Test func `refuses a filter that is no regular expression`() async throws {
    let fixture = try theFixture()
    await #expect(throws: EngineError.filterUnreadable("a(")) {
      try await fixture.verdict(
        tests: Shape.tests(Shape.passing), request: fixture.request(filter: "a("))
    }
  }

  @Test func `gives tests their resources, and the variables that were asked for`() async throws {
    let library = """
      import Foundation
      public func motto() throws -> String {
        try String(contentsOf: Bundle.module.url(forResource: "motto", withExtension: "txt")!, encoding: .utf8)
      }
      """
    let tests = """
      import Foundation
      import Testing
      import Shape
      @Test func wisdom() throws { #expect(try motto() == "Less is more.") }
      @Test func mood() { #expect(ProcessInfo.processInfo.environment["MOOD"] == "good") }
      """
    let fixture = try theFixture()
    let verdict = try await fixture.verdict(
      tests: tests, library: library,
      extra: [
        "Package.swift": Shape.manifest(resources: ", resources: [.copy(\"motto.txt\")]"),
        "Sources/Shape/motto.txt": "Less is more.",
      ], request: fixture.request(environment: ["MOOD": "good"]))
    #expect(verdict.reason == .passed, "\(verdict.inner.output)")
  }

  @Test func `finds path dependencies beside the package`() async throws {
    let fixture = try theFixture()
    try fixture.write(
      """
      // swift-tools-version: 6.2
      import PackageDescription
      let package = Package(
        name: "Local", products: [.library(name: "Local", targets: ["Local"])],
        targets: [.target(name: "Local")])
      """, to: "Local/Package.swift")
    try fixture.write("public let pi = 3\n", to: "Local/Sources/Local/Local.swift")
    let verdict = try await fixture.verdict(
      tests: "import Testing\nimport Local\n@Test func pie() { #expect(pi == 3) }\n",
      extra: [
        "Package.swift": Shape.manifest(
          dependencies: ".package(path: \"../Local\")",
          of: ".product(name: \"Local\", package: \"Local\")"),
        "Sources/Shape/Shape.swift": "@_exported import Local\n",
      ])
    #expect(verdict.reason == .passed)
    let told = Mutex<[URL]>([])
    _ = try await fixture.judge.judge(
      fixture.request(),
      hooks: RunHooks(onLocalPackages: { folders in told.withLock { $0 = folders } }))
    #expect(told.withLock { $0.map(\.path) } == [fixture.folder.appending(path: "Local").path])
  }

  @Test func `leaves the learner's folder as it was`() async throws {
    let fixture = try theFixture()
    try fixture.hold([
      "Package.swift": Shape.manifest(), "Sources/Shape/Shape.swift": Shape.library,
      "Tests/ShapeTests/ShapeTests.swift": Shape.tests(Shape.passing),
    ])
    let before = try fixture.snapshot()
    #expect(try await fixture.judge.judge(fixture.request()).reason == .passed)
    #expect(try fixture.snapshot() == before)
  }

  @Test func `refuses a folder without a package`() async throws {
    let fixture = try theFixture()
    let subject = Subject(root: fixture.folder)
    await #expect(throws: EngineError.noPackage(fixture.folder.path)) {
      try await fixture.judge.judge(fixture.request(subject: subject))
    }
  }
}
