import Foundation
import Katas
import Practice
import Testing
import Verdicts

@testable import Sessions

/// What a session remembers, and how it comes back from damage.
@Suite struct StateTests {
  @Test func `a second session goes on where the first one stopped`() async throws {
    let fixture = try Fixture()
    _ = try fixture.make()
    let (first, _) = try fixture.open()
    fixture.answer(.red)
    _ = try await first.next(anyway: true)
    let (second, notices) = try fixture.open()
    let status = try await second.status()
    #expect(notices.isEmpty)
    #expect(status.step == 1)
    #expect(status.light?.colour == .red)
    #expect(status.seenRed == ["CountingTests.CountingTests/my own"])
  }

  @Test(arguments: ["", "{", "[]", #"{"schema":99,"began":0}"#])
  func `a damaged state is rebuilt from the workspace, with a word`(_ text: String) async throws {
    let fixture = try Fixture()
    let workspace = try fixture.make()
    try workspace.install(upTo: 2, of: fixture.kata)
    try fixture.save(text, to: ".tandem/state.json")
    let (session, notices) = try fixture.open()
    #expect(notices.count == 1)
    #expect(notices.first?.contains("step 2 of 3") == true)
    #expect(try await session.status().step == 1)
    let kept = fixture.root.appending(path: ".tandem/state.json.damaged")
    #expect(try String(contentsOf: kept, encoding: .utf8) == text)
  }

  @Test func `a deleted state is rebuilt from the workspace, with a word`() async throws {
    let fixture = try Fixture()
    let workspace = try fixture.make()
    try workspace.install(upTo: 3, of: fixture.kata)
    try FileManager.default.removeItem(at: fixture.root.appending(path: ".tandem/state.json"))
    let (session, notices) = try fixture.open()
    #expect(notices.first?.contains("was gone") == true)
    #expect(try await session.status().step == 2)
  }

  @Test func `a lost state learns from the history what was red, and the last light`() async throws
  {
    let fixture = try Fixture()
    _ = try fixture.make()
    let (first, _) = try fixture.open()
    fixture.answer(.of([.inner("my own", .failed), .inner("another")], outer: [.outer(step: 1)]))
    _ = try await first.run()
    try FileManager.default.removeItem(at: fixture.root.appending(path: ".tandem/state.json"))
    let (session, _) = try fixture.open()
    await session.recollect()
    let status = try await session.status()
    #expect(status.light?.colour == .red)
    #expect(status.seenRed == ["CountingTests.CountingTests/my own"])
    #expect(status.done?.isDone == false)
    #expect(try await session.retro().neverRed == ["another"])
    // What was rebuilt is no proof: it is judged again.
    fixture.answer(.green)
    _ = try await session.next(anyway: true)
    #expect(fixture.requests.withLock { $0.count } == 2)
  }

  @Test func `a kata that has lost steps since goes on with its last one`() async throws {
    let fixture = try Fixture(steps: 3)
    _ = try fixture.make()
    let (first, _) = try fixture.open()
    for _ in 1...2 {
      fixture.answer(.of([.inner("my own", .failed)]))
      _ = try await first.next(anyway: true)
    }
    let shorter = try fixture.with([fixture.kata.steps[0]])
    let (session, _) = try shorter.open()
    shorter.answer(.green)
    let (_, status) = try await session.run()
    #expect(status.step == 0)
    #expect(try await session.hint() == ["Think."])
  }

  @Test func `a state that is deleted under an open session is written again as it was`()
    async throws
  {
    let (fixture, session) = try Fixture.begun()
    _ = try await session.choose(.tcr)
    try FileManager.default.removeItem(at: fixture.root.appending(path: ".tandem/state.json"))
    #expect(try await session.view().rhythm.name == "tcr")
  }

  @Test func `a folder of acceptance tests that is gone is no fault of the sandbox`() async throws {
    let (fixture, session) = try Fixture.begun()
    try FileManager.default.removeItem(at: fixture.root.appending(path: "Acceptance"))
    fixture.answer(.of([.inner("my own")]))
    let (_, status) = try await session.run()
    #expect(fixture.requests.withLock { $0.map(\.subject.acceptance) } == [nil])
    #expect(status.changedAcceptance.count > 1)
    #expect(status.done?.openLines.contains { $0.kind == .customerExamples } == true)
  }

  @Test func `a sound state learns nothing from the history`() async throws {
    let fixture = try Fixture()
    _ = try fixture.make()
    let (first, _) = try fixture.open()
    fixture.answer(.green)
    _ = try await first.run()
    let (session, _) = try fixture.open()
    await session.recollect()
    _ = try await session.next(anyway: false)
    #expect(fixture.requests.withLock { $0.count } == 1)
  }

  @Test func `what keeps a trainer out is found before it begins, and nothing is held`()
    async throws
  {
    let (fixture, session) = try Fixture.begun()
    try TrainerHold.check(session.place, folders: fixture.folders)
    let hold = try TrainerHold(session.place, folders: fixture.folders)
    #expect {
      try TrainerHold.check(session.place, folders: fixture.folders)
    } throws: { ($0 as? SessionError)?.exitCode == 75 }
    hold.release()
    let lock = fixture.root.appending(path: ".tandem/state.json.lock")
    try FileManager.default.removeItem(at: lock)
    try FileManager.default.createDirectory(at: lock, withIntermediateDirectories: true)
    #expect {
      try TrainerHold.check(session.place, folders: fixture.folders)
    } throws: { ($0 as? SessionError)?.exitCode == 74 }
  }

  @Test(arguments: [("new/deep", nil), ("empty", nil), ("full", 64), ("file", 64), ("file/x", 64)])
  func `where no workspace can be made is found before`(_ path: String, _ code: Int32?) throws {
    let fixture = try Fixture()
    for name in ["empty", "full/inside"] {
      try FileManager.default.createDirectory(
        at: fixture.folder.appending(path: name), withIntermediateDirectories: true)
    }
    try Data().write(to: fixture.folder.appending(path: "file"))
    let folder = fixture.folder.appending(path: path)
    var found: Int32?
    do throws(SessionError) { try SessionOpener.checkMaking(at: folder) } catch {
      found = error.exitCode
    }
    #expect(found == code)
  }

  @Test func `a rebuilt state proves no more than before`() async throws {
    let fixture = try Fixture()
    let workspace = try fixture.make()
    try workspace.install(upTo: 2, of: fixture.kata)
    try FileManager.default.removeItem(at: fixture.root.appending(path: ".tandem/state.json"))
    let (session, _) = try fixture.open()
    fixture.answer(.of([.inner("one is one")], outer: [.outer(step: 1), .outer(step: 2)]))
    let (_, status) = try await session.run()
    #expect(status.done?.openLines.map(\.kind) == [.ownTest])
  }

  @Test func `two writers of the state lose nothing of each other`() async throws {
    let fixture = try Fixture()
    _ = try fixture.make()
    let file = StateFile(fixture.root.appending(path: ".tandem/state.json"))
    await withTaskGroup { group in
      for number in 0..<40 {
        group.addTask {
          _ = try? file.update(orElse: SessionState(began: 0)) {
            $0.leftOpen.append("step \(number)")
          }
        }
      }
    }
    guard case .sound(let state) = file.read() else {
      Issue.record("the state is not sound")
      return
    }
    #expect(Set(state.leftOpen).count == 40)
  }

  @Test func `a second trainer is told who holds the workspace`() throws {
    let (fixture, session) = try Fixture.begun()
    let hold = try TrainerHold(session.place, folders: fixture.folders)
    defer { hold.release() }
    #expect {
      try TrainerHold(session.place, folders: fixture.folders)
    } throws: { error in
      guard let error = error as? SessionError, error.exitCode == 75 else { return false }
      return "\(error)".contains("process number \(ProcessInfo.processInfo.processIdentifier)")
    }
  }

  @Test func `a hint is counted until there are no more`() async throws {
    let (_, session) = try Fixture.begun()
    #expect(try await session.hint() == ["Think."])
    #expect(try await session.hint() == ["Think.", "Think more."])
    _ = try await session.hint()
    #expect(try await session.hint() == ["Think.", "Think more.", "Write."])
  }

  @Test func `a package that is no workspace gets no file of Tandem's`() async throws {
    let fixture = try Fixture()
    let package = fixture.folder.appending(path: "plain")
    try FileManager.default.createDirectory(at: package, withIntermediateDirectories: true)
    try "// swift-tools-version: 6.0\n".write(
      to: package.appending(path: "Package.swift"), atomically: true, encoding: .utf8)
    let before = try FileManager.default.contentsOfDirectory(atPath: package.path)
    let judge = EngineClient { _, _ in Verdict.of([.inner("a")]) }
    let (session, _) = try fixture.open(at: package, judge: judge)
    let (verdict, status) = try await session.run()
    #expect(verdict.colour == .green)
    #expect(status.done == nil)
    #expect(try FileManager.default.contentsOfDirectory(atPath: package.path) == before)
  }

  @Test func `a folder without a package is refused with what to do`() throws {
    let fixture = try Fixture()
    #expect {
      try fixture.open(at: fixture.folder)
    } throws: { error in
      (error as? SessionError)?.exitCode == 64 && "\(error)".contains("tandem start")
    }
  }

  @Test func `who watches has the light where the state cannot be written`() async throws {
    let (fixture, session) = try Fixture.begun()
    let lock = fixture.root.appending(path: ".tandem/state.json.lock")
    try? FileManager.default.removeItem(at: lock)
    try FileManager.default.createDirectory(at: lock, withIntermediateDirectories: false)
    fixture.answer(.green, then: .green)
    let watching = Task { await session.watch(startingNow: true) }
    let story = await session.story(until: "confirmed")
    watching.cancel()
    await watching.value
    #expect(story.contains("green"))
    #expect(story.contains { $0.contains("This light does not count for the step") })
    #expect(!story.contains("failed"))
  }

  @Test func `a workspace that is gone is called that, whatever is asked of it`() async throws {
    let (fixture, session) = try Fixture.begun()
    try FileManager.default.removeItem(at: fixture.root)
    let error = await #expect(throws: SessionError.self) { try await session.predict(.init(.red)) }
    guard case .gone(fixture.root.path) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }
}
