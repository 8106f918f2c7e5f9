import Engine
import Files
import Foundation
import Synchronization
import Testing
import Verdicts

extension `The sprint lane` {
  /// What a row of the table changes, and what both lanes must say; how a run may end is in the corpus.
  struct Row: Sendable, CustomTestStringConvertible {
    let name: String
    let lines: String
    let reason: Reason
    var testDescription: String { name }
  }

  static let rows = [
    Row(
      name: "tests that pass, are known to fail, or are off",
      lines: passing + """

          @Test(arguments: [1, 2]) func each(number: Int) { #expect(number > 0) }
          @Test func known() { withKnownIssue { #expect(Bool(false)) } }
          @Test(.disabled()) func off() {}
        """, reason: .passed),
    Row(
      name: "tests that fail and throw",
      lines: passing + """

          struct Oops: Error {}
          @Test func wrong() { #expect(corners("x") == 9) }
          @Test func oops() throws { throw Oops() }
        """, reason: .testsFailed),
  ]
  private static let passing = SprintShape.passing

  @Test(arguments: rows)
  func `says what the judge says of`(row: Row) async throws {
    let text = "import Foundation\n" + Shape.tests(row.lines)
    let pair = try await theFixture().both([Shape.test1: text], deadline: .seconds(2))
    let answer = try #require(pair.sprint)
    #expect(answer.reason == row.reason)
    #expect(answer.agrees(with: pair.judge))
  }

  @Test func `is used only if the request allows it`() async throws {
    let fixture = try theFixture()
    let answer = try await fixture.sprint()
    #expect(answer.reason == .passed)
    #expect(!answer.confirmed)
    let request = fixture.request(lane: .judge, subject: fixture.whole)
    let answers = Log()
    let verdict = try await fixture.judge.judge(
      request, hooks: RunHooks(onAnswer: { answers.add($0.tree) }))
    #expect(verdict.lane == .judge)
    #expect(answers.lines.isEmpty)
  }

  @Test func `hands the copy over before any test starts`() async throws {
    let fixture = try theFixture()
    _ = try await fixture.sprint()
    let log = Log()
    let verdict = try await fixture.judge.judge(
      fixture.request(lane: .auto, subject: fixture.whole),
      hooks: RunHooks(
        onActivity: { if case .testing = $0 { log.add("test") } },
        onCopy: { copy, digest in
          let found = try? SourceTree.digest(of: copy)
          log.add(found == digest ? "copy" : "another copy")
        }, onAnswer: { log.add($0.tree) }))
    #expect(log.lines.first == "copy")
    #expect(log.lines.contains(verdict.tree))
    #expect(log.lines.count { $0 == "copy" } == 1)
  }

  @Test func `restores what a test did to the copy before the judge sees it`() async throws {
    let vandal = """
      import Foundation
      import Testing
      @Test func vandal() throws {
        try FileManager.default.removeItem(atPath: "Sources/Core/Core.swift")
      }

      """
    let fixture = try theFixture()
    let pair = try await fixture.both(
      [Shape.test1: vandal], about: Subject(root: fixture.root))
    #expect(pair.sprint?.reason == .passed)
    #expect(pair.judge.reason == .passed)
  }

  @Test func `is not deceived by tests that rewrite their sources and crash`() async throws {
    let fixture = try theFixture()
    _ = try await fixture.sprint()
    // The crash makes either lane build once more; that must not be what the tests left there.
    let vandal = """
      import Foundation
      import Testing
      @Test func vandal() throws {
        try "import Testing\\n@Test func vandal() {}\\n".write(
          toFile: "\(Shape.test1)", atomically: false, encoding: .utf8)
        UnsafeMutablePointer<Int>(bitPattern: 8)!.pointee = 1
      }

      """
    for _ in 1...2 {
      let pair = try await fixture.both([Shape.test1: vandal])
      #expect(pair.sprint?.reason == .crashed)
      #expect(pair.judge.reason == .crashed)
    }
  }

  @Test func `is not deceived by tests that repair the library for the other loop`() async throws {
    let fixture = try theFixture()
    let broken = Shape.core.replacing("? 4 : 3", with: "? 5 : 3")
    let vandal = """
      import Foundation
      import Testing
      @Test func vandal() throws {
        let file = "\(Shape.core1)"
        let text = try String(contentsOfFile: file, encoding: .utf8)
        try text.replacing("? 5 : 3", with: "? 4 : 3")
          .write(toFile: file, atomically: false, encoding: .utf8)
      }

      """
    let pair = try await fixture.both([Shape.core1: broken, Shape.test1: vandal])
    #expect(pair.judge.inner.reason == .passed)
    #expect(pair.judge.outer?.reason == .testsFailed)
    #expect(pair.judge.regressions.map(\.name) == ["Step 1: one row"])
    #expect(pair.sprint?.agrees(with: pair.judge) == true)
  }

  @Test func `rests for good once the judge contradicts it`() async throws {
    let fixture = try theFixture()
    let judge = TestEngine(toolchain: fixture.judge.toolchain, cache: fixture.judge.cache)
    // A test that tells the lanes apart by the name of its own program.
    let liar = """
      import Foundation
      import Testing
      @Test func liar() { #expect(CommandLine.arguments[0].contains("sprint")) }

      """
    let pair = try await fixture.both([Shape.test1: liar], by: judge)
    #expect(pair.sprint?.reason == .passed)
    #expect(pair.judge.reason == .testsFailed)
    #expect(pair.judge.confirmed)
    let reason = try #require(await judge.sprintRefusal(for: fixture.whole))
    #expect(reason.contains("was not the judge's"))
    #expect(try fixture.made() == nil)
    #expect(try await fixture.bothAsItIs(by: judge).sprint == nil)
  }

  @Test func `is contradicted only after a look at a build from nothing`() async throws {
    let fixture = try theFixture()
    let judge = TestEngine(toolchain: fixture.judge.toolchain, cache: fixture.judge.cache)
    // Stands for a product that an incremental build should have made anew.
    let liar = """
      import Foundation
      import Testing
      @Test func liar() {
        let program = URL(filePath: CommandLine.arguments[0])
        let stale = program.deletingLastPathComponent().appending(path: "stale").path
        #expect(!FileManager.default.fileExists(atPath: stale))
      }

      """
    _ = try await fixture.both(by: judge)
    let products = try #require(try fixture.products(of: "inner"))
    try Data().write(to: products.appending(path: "stale"))
    let pair = try await fixture.both([Shape.test1: liar], by: judge)
    #expect(pair.sprint?.reason == .passed)
    #expect(pair.judge.reason == .passed)
    #expect(await judge.sprintRefusal(for: fixture.whole) == nil)
  }

  @Test func `compiles all again before it says that tests crash`() async throws {
    let fixture = try theFixture()
    _ = try await fixture.sprint()
    let crash = Shape.tests("  @Test func bad() { fatalError(\"oh\") }")
    #expect(try await fixture.sprint([Shape.test1: crash]).reason == .crashed)
    #expect(
      try fixture.made() == ["Core", "Shape", "inner/ShapeTests", "outer/AcceptanceTests"])
  }

  @Test func `leaves XCTest to the judge and says so`() async throws {
    let fixture = try theFixture()
    let old = "import XCTest\nfinal class Old: XCTestCase { func testOld() {} }\n"
    let pair = try await fixture.both([Shape.test2: old])
    #expect(pair.sprint == nil)
    #expect(pair.judge.reason == .passed)
    #expect(
      await fixture.judge.sprintRefusal(for: fixture.whole)
        == "The judge answers alone, because the target ShapeTests uses XCTest.")
  }
}

/// Remembers in which order things happened.
private final class Log: Sendable {
  private let kept = Mutex<[String]>([])
  var lines: [String] { kept.withLock { $0 } }
  func add(_ line: String) { kept.withLock { $0.append(line) } }
}
