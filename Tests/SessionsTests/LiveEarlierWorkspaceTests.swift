import Engine
import Files
import Foundation
import Practice
import Support
import Synchronization
import Testing
import Verdicts

@testable import Katas
@testable import Sessions

/// What an earlier Tandem left (`Fixtures/README.md`) opens in this one; these tests stay.
@Suite struct LiveEarlierWorkspaceTests {
  @Test func `a workspace of schema 2 is at its step with all that it knew`() async throws {
    let (session, notices) = try await EarlierTandem().open("workspace")
    #expect(notices.isEmpty)
    let status = try await session.status()
    let kata = try #require(session.place.kata)
    #expect(kata.steps[status.step].slug == "4-a-row-to-say-aloud")
    #expect(status.leftOpen == ["3-fives-are-buzz"])
    #expect(status.light?.colour == .red)
    #expect(status.seenRed.contains("FizzBuzzTests.FizzBuzzTests/three is Fizz"))
    #expect(status.isFinished == false)
    let view = try await session.view()
    #expect(view.rhythm.name == "ping-pong")
    #expect([view.driver, view.navigator] == ["Ana", "Ben"])
    #expect(view.score.right == 2 && view.score.wrong == 1)
    #expect(await session.testList().items.map(\.text) == ["two is said as 2", "zero?"])
    let retro = try await session.retro()
    #expect(retro.handovers == 2)
    #expect(Set(retro.overtime.keys) == ["Ana", "Ben"])
    #expect(retro.neverRed == ["two is said as 2"])
  }

  @Test func `its lights are told as they were`() async throws {
    let (session, _) = try await EarlierTandem().open("workspace")
    let lights = try await session.lights().map(\.facts).joined(separator: "\n")
    #expect(
      lights == """
        43b96f4f red testsFailed judge confirmed, test, 1-say-the-number
        c2fb9896 amber notBuilt judge confirmed, code, 1-say-the-number
        72b90c92 green passed judge confirmed, code, 1-say-the-number, green, right, Faked it first, then the obvious code.
        238a25cc green passed sprint confirmed, test, 1-say-the-number, Ana, green-at-once
        912683c7 red testsFailed sprint corrected by c8774f42, test, 1-say-the-number, Ana
        c8774f42 green passed judge confirmed, test, 1-say-the-number, Ana, green-at-once
        e2d96ab9 green passed judge confirmed, refactor, 1-say-the-number, Ana, tests-vanished, On to threes.
        6b144d7f step 2-threes-are-fizz
        9860b083 red testsFailed judge confirmed, test, 2-threes-are-fizz, red, right, Ana
        242dea58 red testsFailed sprint confirmed, code, 2-threes-are-fizz, Ana
        3745ef23 green passed sprint confirmed, code, 2-threes-are-fizz, Ana
        350cdc28 kept
        ba99e34a red testsFailed sprint confirmed, refactor, 2-threes-are-fizz, Ana
        773849dc reverted 3745ef23
        eacc6b90 green passed sprint open, refactor, 2-threes-are-fizz, Ana
        3147bfea kept
        230c9f73 green passed judge confirmed, refactor, 2-threes-are-fizz, Ana, example-without-test
        4b8912ab step 3-fives-are-buzz
        25b893a1 green passed judge confirmed, test, 3-fives-are-buzz, Ana
        1aa6b784 step 4-a-row-to-say-aloud
        3423851d red testsFailed judge confirmed, test, 4-a-row-to-say-aloud, green, wrong, Ana, wrong-prediction
        3f218ef5 goingBack 25b893a1
        9b9aef7b red testsFailed sprint open, refactor, 4-a-row-to-say-aloud, Ana
        """)
    let tests = try await session.tests(of: EntryID(rawValue: "3745ef23"))
    #expect(tests.filter { $0.loop == .inner }.map(\.status) == [.passed, .passed, .passed])
  }

  @Test func `it goes back to a light and goes on`() async throws {
    let earlier = try await EarlierTandem()
    let (session, _) = try earlier.open("workspace")
    let files = try await session.back(to: EntryID(rawValue: "3745ef23"))
    #expect(files.contains("Sources/FizzBuzz/FizzBuzz.swift"))
    let code = earlier.folder.text("workspace/Sources/FizzBuzz/FizzBuzz.swift")
    #expect(code?.contains("number == 3 ? \"Fizz\" : String(number)") == true)

    earlier.answer.withLock { $0 = .of([.inner("three is Fizz"), .inner("my own")]) }
    let (verdict, status) = try await session.run()
    #expect(status.light?.run == verdict.run)
    let entry = try #require(try await session.lights().last)
    #expect(entry.light?.run == verdict.run)
    #expect(entry.light?.step == "4-a-row-to-say-aloud")
    #expect(entry.parent == (try await session.lights().dropLast().last?.id))

    // What was written since is read by the next one.
    let (next, notices) = try earlier.open("workspace")
    #expect(notices.isEmpty)
    #expect(try await next.status().light?.run == verdict.run)
    #expect(try await next.status().leftOpen == ["3-fives-are-buzz"])
    #expect(try await next.lights().count == 25)
    _ = try await next.next(anyway: true)
    let kata = try #require(next.place.kata)
    #expect(kata.steps[try await next.status().step].slug == "5-digits-count-too")
  }

  @Test func `a package with a hidden light goes on with it`() async throws {
    let earlier = try await EarlierTandem()
    let (session, notices) = try earlier.open("plain")
    #expect(notices.isEmpty)
    #expect(try await session.status().isHidden)
    #expect(try await session.view().rhythm.box == 90)
    let hidden = try await session.lights().last
    #expect(hidden?.light?.run == (try await session.hiddenRun()))
    let view = try await session.predict(Prediction(.red))
    #expect(view.score.right == 1 && view.score.wrong == 1)
    #expect(try await session.lights().last?.light?.prediction == "red, wrong")

    earlier.answer.withLock { $0 = .of([.inner("my own", .failed)]) }
    _ = try await session.run()
    #expect(
      try await session.lights().map(\.light?.colour) == [.red, .green, .green, .red])
  }
}

/// The folder that an earlier Tandem left, unpacked for one test, with a judge whose answer is chosen.
private final class EarlierTandem: Sendable {
  let folder: TemporaryFolder
  /// What the judge answers.
  let answer = Mutex<Verdict>(.green)

  private static let archive = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures/schema-2.tar.gz")
  /// The katas as they are now, which may no longer be what they were.
  private static let katas = archive.appending(path: "../../../../Katas").standardizedFileURL

  init() async throws {
    folder = try TemporaryFolder()
    let unpacked = try await Child.run(
      URL(filePath: "/usr/bin/env"),
      ["tar", "-xzf", Self.archive.path, "-C", folder.url.path],
      environment: ProcessInfo.processInfo.environment)
    try #require(unpacked.status == 0, "\(unpacked.complaint)")
    // The folder of a package's state is named by the place of the package.
    let state = try Place.package(folder["plain"]).stateFile(folders)
      .deletingLastPathComponent()
    try FileManager.default.removeItem(at: state)
    try FileManager.default.moveItem(at: folder["state/plain"], to: state)
  }

  private var folders: Folders { Folders(environment: ["HOME": folder.url.path]) }

  func open(_ name: String) throws -> (session: Session, notices: [String]) {
    let judge = EngineClient { request, hooks throws(EngineError) in
      let tree = (try? SourceTree.digest(of: request.subject.root)) ?? ""
      await hooks.onCopy(request.subject.root, tree)
      var verdict = self.answer.withLock { $0 }
      verdict.run = request.run
      verdict.tree = tree
      return verdict
    }
    return try SessionOpener(folders: folders, engine: judge)
      .open(folder[name], options: SessionOptions()) { () throws(LibraryError) in
        Library(root: Self.katas)
      }
  }
}

extension LightEntry {
  /// What was recorded, in a line.
  fileprivate var facts: String {
    if let event {
      return [id.short, event.kind.rawValue, event.detail, event.target?.short]
        .compactMap { $0 }.joined(separator: " ")
    }
    guard let light else { return id.short }
    let standing =
      switch standing {
      case .confirmed: "confirmed"
      case .open: "open"
      case .corrected(let by): "corrected by \(by.short)"
      }
    let answer = [light.colour.rawValue, light.reason.rawValue, light.lane.rawValue, standing]
    let rest = [light.phase, light.step, light.prediction, light.driver].compactMap { $0 }
    return "\(id.short) "
      + ([answer.joined(separator: " ")] + rest + light.remarks + [note].compactMap { $0 })
      .joined(separator: ", ")
  }
}
