import Engine
import Foundation
import Synchronization
import Testing
import Verdicts

/// A small package in a folder of its own that is judged again and again, each time a little changed.
///
/// One warm scratch serves all tests of a suite: a cold build for each would take minutes.
struct JudgeFixture: Sendable {
  @TaskLocal static var current: JudgeFixture?

  /// The folder that holds everything; removed at the end.
  let folder: URL
  /// The judge, with a cache of its own.
  let judge: TestEngine

  /// The package.
  var root: URL { folder.appending(path: "Shape") }

  init() async throws {
    let name = "tandem-judge-\(UUID().uuidString.prefix(8))"
    folder = FileManager.default.temporaryDirectory.appending(path: name).resolvingSymlinksInPath()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let toolchain = try await Toolchain.find()
    let cache = folder.appending(path: "cache")
    try await WarmModules(toolchain: toolchain).fill(cache)
    judge = TestEngine(toolchain: toolchain, cache: cache)
  }

  /// Makes the package hold exactly these files.
  func hold(_ files: [String: String]) throws {
    try? FileManager.default.removeItem(at: root)
    for (path, text) in files { try write(text, to: "Shape/\(path)") }
  }

  /// Writes one file, relative to ``folder``.
  func write(_ text: String, to path: String) throws {
    let file = folder.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// A request about the package.
  func request(
    deadline: Duration = .seconds(20), limits: Limits? = nil, isolation: IsolationMode = .auto,
    lane: LaneChoice = .judge, filter: String? = nil, environment: [String: String] = [:],
    subject: Subject? = nil
  ) -> RunRequest {
    var limits = limits ?? Limits()
    limits.deadline = deadline
    return RunRequest(
      run: RunID(rawValue: "run"), subject: subject ?? Subject(root: root), limits: limits,
      isolation: isolation, lane: lane, filter: filter, environment: environment)
  }

  /// Makes the package hold the shape with these tests and judges it.
  func verdict(
    tests: String, library: String = Shape.library, extra: [String: String] = [:],
    request: RunRequest? = nil
  ) async throws -> Verdict {
    try hold(
      [
        "Package.swift": Shape.manifest(), "Sources/Shape/Shape.swift": library,
        "Tests/ShapeTests/ShapeTests.swift": tests,
      ].merging(extra) { _, own in own })
    return try await judge.judge(request ?? self.request())
  }

  /// Every file of the package with its content and time.
  func snapshot() throws -> [String: String] {
    var files: [String: String] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: root.path) {
      let attributes = try FileManager.default.attributesOfItem(
        atPath: root.appending(path: path).path)
      let content = FileManager.default.contents(atPath: root.appending(path: path).path)
      files[path] =
        "\(attributes[.modificationDate] ?? "") \(content.map { $0.base64EncodedString() } ?? "")"
    }
    return files
  }
}

/// The text of the package that most tests judge.
enum Shape {
  /// A manifest with one library and one test target.
  static func manifest(
    dependencies: String = "", of library: String = "", resources: String = ""
  )
    -> String
  {
    """
    // swift-tools-version: 6.2
    import PackageDescription
    let package = Package(
      name: "Shape", dependencies: [\(dependencies)],
      targets: [
        .target(name: "Shape", dependencies: [\(library)]\(resources)),
        .testTarget(name: "ShapeTests", dependencies: ["Shape"]),
      ])

    """
  }

  /// A library of one function.
  static let library = "public func corners(_ name: String) -> Int { name == \"square\" ? 4 : 3 }\n"

  /// A file of Swift Testing tests with these lines in a suite.
  static func tests(_ lines: String) -> String {
    """
    import Testing
    @testable import Shape
    @Suite struct Corners {
    \(lines)
    }

    """
  }

  /// A test that passes.
  static let passing = "  @Test func `a square has four`() { #expect(corners(\"square\") == 4) }"
  /// A test that fails.
  static let failing = "  @Test func `a circle has none`() { #expect(corners(\"circle\") == 0) }"
}

/// Gives a suite one fixture for all its tests.
struct FixtureTrait: SuiteTrait, TestScoping {
  func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
  ) async throws {
    let fixture = try await JudgeFixture()
    defer { try? FileManager.default.removeItem(at: fixture.folder) }
    try await JudgeFixture.$current.withValue(fixture) { try await function() }
  }
}

extension Trait where Self == FixtureTrait {
  /// One package, judge and cache for the whole suite.
  static var fixture: Self { FixtureTrait() }
}

/// The fixture of the running suite.
func theFixture() throws -> JudgeFixture {
  try #require(JudgeFixture.current)
}
