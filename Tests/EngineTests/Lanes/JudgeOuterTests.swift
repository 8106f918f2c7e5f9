import Engine
import Foundation
import Testing
import Verdicts

/// A workspace with an acceptance package and two steps, of which the second is the present one.
private enum TwoSteps {
  static let acceptanceManifest = """
    // swift-tools-version: 6.2
    import PackageDescription
    let package = Package(
      name: "Acceptance", dependencies: [.package(name: "Shape", path: "..")],
      targets: [
        .testTarget(
          name: "AcceptanceTests", dependencies: [.product(name: "Shape", package: "Shape")])
      ])

    """

  static let manifest = """
    // swift-tools-version: 6.2
    import PackageDescription
    let package = Package(
      name: "Shape", products: [.library(name: "Shape", targets: ["Shape"])],
      targets: [
        .target(name: "Shape"), .testTarget(name: "ShapeTests", dependencies: ["Shape"]),
      ])

    """

  static func suite(_ name: String, _ lines: String) -> String {
    """
    import Testing
    @testable import Shape
    @Suite struct `\(name)` {
    \(lines)
    }

    """
  }

  static let first = suite(
    "Step 1", "  @Test func `square → 4`() { #expect(corners(\"square\") == 4) }")

  static func files(second: String, library: String = Shape.library) -> [String: String] {
    [
      "Package.swift": manifest, "Sources/Shape/Shape.swift": library,
      "Tests/ShapeTests/ShapeTests.swift": Shape.tests(
        "  @Test func works() { #expect(corners(\"triangle\") == 3) }"),
      "Acceptance/Package.swift": acceptanceManifest,
      "Acceptance/Tests/AcceptanceTests/1-first.swift": first,
      "Acceptance/Tests/AcceptanceTests/2-second.swift": second,
    ]
  }
}

extension `The judge` {
  private func judged(
    second: String, library: String = Shape.library, retired: [String] = [],
    deadline: Duration = .seconds(20)
  ) async throws -> Verdict {
    let fixture = try theFixture()
    try fixture.hold(TwoSteps.files(second: TwoSteps.suite("Step 2", second), library: library))
    let subject = Subject(
      root: fixture.root, acceptance: "Acceptance", currentSuite: "2-second", retired: retired)
    return try await fixture.judge.judge(fixture.request(deadline: deadline, subject: subject))
  }

  @Test func `keeps the inner light green while the outer one is red`() async throws {
    let verdict = try await judged(
      second: "  @Test func `star → 10`() { #expect(corners(\"star\") == 10) }")
    #expect(verdict.colour == .green)
    #expect(verdict.outer?.reason == .testsFailed)
    #expect(verdict.regressions == [])
    let failed = verdict.outer?.tests.first { $0.status == .failed }
    #expect(failed?.name == "star → 10")
    #expect(failed?.file == "Acceptance/Tests/AcceptanceTests/2-second.swift")
  }

  @Test func `says what the story needs and still judges the steps before it`() async throws {
    let verdict = try await judged(
      second: "  @Test func `star → 10`() { #expect(edges(\"star\") == 10) }")
    #expect(verdict.colour == .green)
    #expect(verdict.outer?.reason == .notBuilt)
    #expect(verdict.outer?.needs == ["edges"])
    #expect(verdict.outer?.tests.map(\.name) == ["square → 4"])
    let again = try await judged(
      second: "  @Test func `star → 10`() { #expect(corners(\"star\") == 3) }")
    #expect(again.outer?.reason == .passed)
    #expect(again.outer?.count(.passed) == 2)
  }

  @Test func `is red when an earlier step breaks again, even if the present one does not build`()
    async throws
  {
    let broken = "public func corners(_ name: String) -> Int { 3 }\n"
    for second in ["corners(\"star\") == 3", "edges(\"star\") == 3"] {
      let verdict = try await judged(
        second: "  @Test func `star → 3`() { #expect(\(second)) }", library: broken)
      #expect(verdict.inner.colour == .green)
      #expect(verdict.regressions.map(\.name) == ["square → 4"])
      #expect(verdict.colour == .red)
    }
  }

  @Test func `leaves out what a later step ended`() async throws {
    let verdict = try await judged(
      second: "  @Test func `star → 3`() { #expect(corners(\"star\") == 3) }",
      retired: ["square → 4"])
    #expect(verdict.outer?.tests.filter { $0.status != .skipped }.map(\.name) == ["star → 3"])
  }

  @Test func `a crash in the acceptance tests leaves the inner light alone`() async throws {
    let verdict = try await judged(second: "  @Test func `star → crash`() { fatalError() }")
    #expect(verdict.colour == .green)
    #expect(verdict.outer?.reason == .crashed)
    #expect(verdict.outer?.suspects == ["star → crash"])
    #expect(verdict.regressions == [])
  }

  @Test func `a library that hangs costs its deadline once for both loops`() async throws {
    let verdict = try await judged(
      second: "  @Test func `star → 3`() { #expect(corners(\"star\") == 3) }",
      library: "public func corners(_ name: String) -> Int { while true {} }\n",
      deadline: .seconds(4))
    #expect(verdict.reason == .timedOut)
    #expect(verdict.outer?.reason == .timedOut)
    let loops = [verdict.inner, try #require(verdict.outer)]
    #expect(loops.allSatisfy { $0.testSeconds >= 4 })
    // One deadline passes beside the other loop's build and tests: together they take less time than
    // one after the other.
    #expect(verdict.seconds < loops.reduce(0) { $0 + $1.buildSeconds + $1.testSeconds })
  }

  @Test func `takes a test target of the package itself as the outer loop`() async throws {
    let fixture = try theFixture()
    var files = [
      "Package.swift": Shape.manifest().replacing(
        "  ])",
        with: "    .testTarget(name: \"StoryTests\", dependencies: [\"Shape\"]),\n  ])"),
      "Sources/Shape/Shape.swift": Shape.library,
      "Tests/ShapeTests/ShapeTests.swift": Shape.tests(Shape.passing),
      "Tests/StoryTests/StoryTests.swift": Shape.tests(Shape.failing),
    ]
    let subject = Subject(root: fixture.root, outerTarget: "StoryTests")
    try fixture.hold(files)
    let verdict = try await fixture.judge.judge(fixture.request(subject: subject))
    #expect(verdict.inner.tests.map(\.name) == ["a square has four"])
    #expect(verdict.inner.reason == .passed)
    #expect(verdict.outer?.tests.map(\.name) == ["a circle has none"])
    #expect(verdict.outer?.reason == .testsFailed)

    let misspelt = Subject(root: fixture.root, outerTarget: "StoryTest")
    await #expect(
      throws: EngineError.noTestTarget("StoryTest", present: ["ShapeTests", "StoryTests"])
    ) {
      try await fixture.judge.judge(fixture.request(subject: misspelt))
    }

    files["Tests/StoryTests/StoryTests.swift"] = "import Testing\n@Test func t() { missing() }\n"
    try fixture.hold(files)
    let broken = try await fixture.judge.judge(fixture.request(subject: subject))
    #expect(broken.outer?.needs == ["missing"])
    #expect(broken.inner.diagnostics.filter { $0.severity == .error } == [])
  }
}
