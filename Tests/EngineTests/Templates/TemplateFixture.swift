import Foundation
import Synchronization
import Testing
import Verdicts
import Workspaces

@testable import Engine
@testable import Katas

/// A cache with the template of one small kata, made once for a whole suite.
struct TemplateFixture: Sendable {
  @TaskLocal static var current: TemplateFixture?

  /// The folder that holds everything; removed at the end.
  let folder: URL
  let toolchain: Toolchain
  /// What each of two trainers was told that prepared the kata at the same time.
  let activities: [[Activity]]

  var cache: URL { folder.appending(path: "cache") }
  var templates: Templates { Templates(toolchain: toolchain, cache: cache) }
  var shelf: TemplateShelf { TemplateShelf(cache: cache) }
  var modules: ModuleStore { ModuleStore(cache: cache, toolchain: toolchain) }

  init() async throws {
    let name = "tandem-template-\(UUID().uuidString.prefix(8))"
    folder = FileManager.default.temporaryDirectory.appending(path: name).resolvingSymlinksInPath()
    toolchain = try await Toolchain.find()
    let cache = folder.appending(path: "cache")
    let one = Templates(toolchain: toolchain, cache: cache)
    let other = Templates(toolchain: toolchain, cache: cache)
    let heard = [Heard<Activity>(), Heard<Activity>()]
    async let first: Void = one.prepare(.corners) { heard[0].take($0) }
    async let second: Void = other.prepare(.corners) { heard[1].take($0) }
    _ = try await (first, second)
    activities = heard.map(\.all)
  }

  /// Makes a fresh workspace of the kata.
  func workspace(_ name: String = UUID().uuidString) throws -> Workspace {
    try Workspace.create(kata: .corners, at: folder.appending(path: "workspaces/\(name)"))
  }

  /// Judges a workspace, and tells what the judge did meanwhile.
  func judged(
    _ workspace: Workspace, by judge: TestEngine? = nil
  ) async throws -> (verdict: Verdict, activities: [Activity]) {
    let heard = Heard<Activity>()
    let judge = judge ?? TestEngine(toolchain: toolchain, cache: cache)
    let request = RunRequest(
      run: RunID(rawValue: "run"),
      subject: Subject(root: workspace.root, acceptance: Workspace.acceptanceFolder),
      lane: .judge)
    let verdict = try await judge.judge(
      request, hooks: RunHooks(onActivity: { heard.take($0) }))
    return (verdict, heard.all)
  }

  /// A judge that begins with clang modules but without a template.
  func judgeWithoutTemplates() -> TestEngine {
    TestEngine(
      toolchain: toolchain, cache: folder.appending(path: "other-cache"),
      scratchFiller: ScratchFiller(toolchain: toolchain, shelf: nil, modules: modules))
  }
}

/// Gives a suite one fixture for all its tests.
struct TemplateFixtureTrait: SuiteTrait, TestScoping {
  func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
  ) async throws {
    let fixture = try await TemplateFixture()
    defer { try? FileManager.default.removeItem(at: fixture.folder) }
    try await TemplateFixture.$current.withValue(fixture) { try await function() }
  }
}

extension Trait where Self == TemplateFixtureTrait {
  /// One prepared kata for the whole suite.
  static var templateFixture: Self { TemplateFixtureTrait() }
}

/// Remembers what it is told, from any thread.
final class Heard<Value: Sendable>: Sendable {
  private let values = Mutex<[Value]>([])
  private let (arrivals, arrive) = AsyncStream.makeStream(of: Void.self)

  var all: [Value] { values.withLock { $0 } }

  func take(_ value: Value) {
    values.withLock { $0.append(value) }
    arrive.yield()
  }

  /// Waits until it was told something.
  func first() async { for await _ in arrivals { break } }
}

extension [Activity] {
  /// Whether something was built, or found up to date by a build.
  var didCompile: Bool {
    contains { if case .compiling = $0 { true } else { false } }
  }
}

extension Kata {
  /// A kata of one step whose starter is red.
  static let corners = corners()

  /// The kata, with another answer of its starter.
  static func corners(answer: Int = 0) -> Kata {
    Kata(
      slug: "corners", title: "Corners", level: 1, minutes: 5, kind: .tdd, teaches: "nothing",
      module: "Corners",
      steps: [
        Step(
          slug: "1-square", card: Card(title: "Square", story: "Count."),
          acceptance: """
            import Testing
            @testable import Corners
            @Suite struct `Step 1: Square` {
              @Test func `square → 4`() { #expect(corners("square") == 4) }
            }

            """)
      ],
      starter: [
        SourceFile(
          path: "Sources/Corners/Corners.swift",
          text: "func corners(_ name: String) -> Int { \(answer) }\n"),
        SourceFile(
          path: "Tests/CornersTests/CornersTests.swift",
          text: """
            import Testing
            @testable import Corners
            @Test func `a triangle has three`() { #expect(corners("triangle") == 3) }

            """),
      ])
  }
}
