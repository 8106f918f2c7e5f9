import Engine
import Foundation
import Synchronization
import Testing
import Verdicts

/// Three modules in a row: the tests use a type that holds one of a module that they do not name.
private enum Chain {
  static let manifest = """
    // swift-tools-version: 6.0
    import PackageDescription
    let package = Package(
      name: "Chain",
      targets: [
        .target(name: "Inch"), .target(name: "Box", dependencies: ["Inch"]),
        .testTarget(name: "BoxTests", dependencies: ["Box"]),
      ])

    """
  static func inch(_ first: String = "") -> String {
    "public struct Inch { \(first)public var x = 1; public var y = 2; public init() {} }\n"
  }
  static let box = """
    import Inch
    public struct Box { var inch = Inch(); public var count = 3; public init() {} }

    """
  static let tests = """
    import Box
    import Testing
    @Test func two() { let box = Box(); #expect(box.count == 2) }

    """

  static func files(inch: String = inch(), box: String = box) -> [String: String] {
    [
      "Package.swift": manifest, "Sources/Inch/Inch.swift": inch, "Sources/Box/Box.swift": box,
      "Tests/BoxTests/BoxTests.swift": tests,
    ]
  }
}

extension `The judge` {
  private func light(_ files: [String: String]) async throws -> Reason {
    let fixture = try theFixture()
    try fixture.hold(files)
    return try await fixture.judge.judge(fixture.request()).reason
  }

  @Test func `sees a layout that changed two modules away`() async throws {
    #expect(try await light(Chain.files()) == .testsFailed)
    // To tests that are not compiled again, the second of these is where the count was.
    #expect(try await light(Chain.files(inch: Chain.inch("public var w = 9; "))) == .testsFailed)
  }

  @Test func `sees such a layout after a build that failed on its way`() async throws {
    #expect(try await light(Chain.files()) == .testsFailed)
    let wider = Chain.inch("public var w = 9; ")
    #expect(try await light(Chain.files(inch: wider, box: Chain.box + "oops")) == .notBuilt)
    #expect(try await light(Chain.files(inch: wider)) == .testsFailed)
  }

  @Test func `finds the driver's notes, whose time tells when a module was compiled`() async throws
  {
    #expect(try await light(Chain.files()) == .testsFailed)
    let runs = try theFixture().folder.appending(path: "cache/runs")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: runs.path)
    // `OverlookedModules` reads it: two builds in one second cannot be had for sure in a test.
    #expect(paths.contains { $0.hasSuffix("/debug/BoxTests.build/primary.priors") })
  }
}
