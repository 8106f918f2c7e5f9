import Engine
import Foundation
import Synchronization
import Testing
import Verdicts

/// What both lanes said about the same files.
struct LanePair: Sendable {
  /// The sprint lane's answer; nil if it had none.
  var sprint: Verdict?
  /// The returned verdict.
  var judge: Verdict
}

extension JudgeFixture {
  /// Makes the package hold the sprint shape with some files of one's own, and asks both lanes.
  func both(
    _ files: [String: String] = [:], deadline: Duration = .seconds(20), by judge: TestEngine? = nil,
    about subject: Subject? = nil
  ) async throws -> LanePair {
    try await sprintReady()
    try hold(SprintShape.files.merging(files) { _, own in own })
    return try await bothAsItIs(deadline: deadline, by: judge, about: subject)
  }

  /// Asks both lanes about the package as it lies there.
  func bothAsItIs(
    deadline: Duration = .seconds(20), by judge: TestEngine? = nil, about subject: Subject? = nil
  ) async throws -> LanePair {
    let request = request(deadline: deadline, lane: .auto, subject: subject ?? whole)
    let answers = Mutex<[Verdict]>([])
    let verdict = try await (judge ?? self.judge).judge(
      request,
      hooks: RunHooks(onAnswer: { verdict in
        answers.withLock { $0.append(verdict) }
      }))
    return LanePair(sprint: answers.withLock { $0.first }, judge: verdict)
  }

  /// Makes the package hold the sprint shape with some files of one's own, and asks only the sprint
  /// lane.
  func sprint(_ files: [String: String] = [:]) async throws -> Verdict {
    try await sprintReady()
    try hold(SprintShape.files.merging(files) { _, own in own })
    let request = request(lane: .sprint, subject: whole)
    let verdict = try await judge.judge(request)
    try #require(verdict.lane == .sprint)
    return verdict
  }

  /// Lets the judge build the shape if it has not yet.
  private func sprintReady() async throws {
    guard await judge.sprintRefusal(for: whole) != nil else { return }
    try hold(SprintShape.files)
    _ = try await judge.judge(request(lane: .judge, subject: whole))
  }

  /// The package with its acceptance package.
  var whole: Subject {
    Subject(root: root, acceptance: "Acceptance", currentSuite: "2-more")
  }

  /// The folder of what the judge has built of a loop; nil if there is none.
  func products(of loop: String) throws -> URL? {
    let runs = folder.appending(path: "cache/runs")
    return try FileManager.default.subpathsOfDirectory(atPath: runs.path)
      .first { $0.hasSuffix("/scratch/\(loop)/debug") }.map { runs.appending(path: $0) }
  }

  /// What the sprint lane's last build compiled: modules, and files of test modules.
  ///
  /// Nil if the lane has no products.
  func made() throws -> [String]? {
    struct State: Decodable { var made: [String] }
    let runs = folder.appending(path: "cache/runs")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: runs.path)
    guard let path = paths.first(where: { $0.hasSuffix("/sprint/state.json") }) else { return nil }
    let data = try Data(contentsOf: runs.appending(path: path))
    return try JSONDecoder().decode(State.self, from: data).made.sorted()
  }
}

/// A package of two libraries, two test files and an acceptance package.
enum SprintShape {
  static let manifest = """
    // swift-tools-version: 6.0
    import PackageDescription
    let package = Package(
      name: "shape", products: [.library(name: "Shape", targets: ["Shape"])],
      targets: [
        .target(name: "Core", swiftSettings: [.define("SQUARE")]),
        .target(name: "Shape", dependencies: ["Core"]),
        .testTarget(name: "ShapeTests", dependencies: ["Shape", "Core"]),
      ])

    """
  static let acceptance = """
    // swift-tools-version: 6.0
    import PackageDescription
    let package = Package(
      name: "Acceptance", dependencies: [.package(name: "shape", path: "..")],
      targets: [
        .testTarget(name: "AcceptanceTests", dependencies: [.product(name: "Shape", package: "shape")])
      ])

    """
  static let core = """
    public struct Figure {
      public var name: String
      public init(name: String) { self.name = name }
      var isSquare: Bool {
        #if SQUARE
          name == "square"
        #else
          false
        #endif
      }
    }
    public func corners(of figure: Figure) -> Int { figure.isSquare ? 4 : 3 }

    """
  static let shape = """
    import Core
    public func corners(_ name: String) -> Int { corners(of: Figure(name: name)) }

    """
  /// A file of tests.
  static func tests(_ lines: String, in suite: String = "Corners") -> String {
    """
    import Testing
    @testable import Core
    @testable import Shape
    @Suite struct \(suite) {
    \(lines)
    }

    """
  }
  /// A test that passes.
  static let passing = #"  @Test func `a square has four`() { #expect(corners("square") == 4) }"#
  /// A test that looks at a stored property.
  static let looking = #"  @Test func named() { #expect(Figure(name: "x").name == "x") }"#
  /// A suite of acceptance tests.
  static func acceptanceTests(_ suite: String, _ expectation: String) -> String {
    """
    import Testing
    @testable import Shape
    @Suite struct `\(suite)` { @Test func `\(suite) row`() { #expect(\(expectation)) } }

    """
  }

  static let core1 = "Sources/Core/Core.swift"
  static let test1 = "Tests/ShapeTests/ShapeTests.swift"
  static let test2 = "Tests/ShapeTests/MoreTests.swift"
  static let accept2 = "Acceptance/Tests/AcceptanceTests/2-more.swift"

  static let files = [
    "Package.swift": manifest, core1: core, "Sources/Shape/Shape.swift": shape,
    test1: tests(passing), test2: tests(looking, in: "More"),
    "Acceptance/Package.swift": acceptance,
    "Acceptance/Tests/AcceptanceTests/1-one.swift": acceptanceTests(
      "Step 1: one", #"corners("square") == 4"#),
    accept2: acceptanceTests("Step 2: more", #"corners("triangle") == 3"#),
  ]
}
