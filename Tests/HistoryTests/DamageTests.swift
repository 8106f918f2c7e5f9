import Foundation
import Practice
import Processes
import Support
import Testing
import Verdicts

@testable import History

@Suite struct DamageTests {
  /// A history of three lights, and the same as the next process will see it.
  private func threeLights() async throws -> (Fixture, [LightEntry]) {
    let fixture = try Fixture()
    var entries: [LightEntry] = []
    for number in 1...3 {
      try fixture.save("let one = \(number)\n", "Sources/One.swift")
      entries.append(try await fixture.light(time: Double(number)))
    }
    return (fixture, entries)
  }

  private func expectGoingOn(
    _ fixture: Fixture, _ history: LightHistory, after kept: [LightEntry]
  ) async throws {
    try fixture.save("let one = 4\n", "Sources/One.swift")
    let next = try await fixture.light(time: 4, in: history)
    #expect(try await history.lights().map(\.id) == kept.map(\.id) + [next.id])
    #expect(try await fixture.damage() == "")
  }

  @Test(arguments: ["refs/heads/attempt-1", "refs/tandem/last/attempt-1"])
  func `a deleted ref comes back`(ref: String) async throws {
    let (fixture, entries) = try await threeLights()
    try await fixture.git("update-ref", "-d", ref)
    try await expectGoingOn(fixture, fixture.anotherHistory(), after: entries)
  }

  @Test func `a ref that is deleted in the middle of a session comes back`() async throws {
    let (fixture, entries) = try await threeLights()
    try await fixture.git("update-ref", "-d", "refs/heads/attempt-1")
    try await expectGoingOn(fixture, fixture.history, after: entries)
  }

  @Test func `an attempt without any ref or log is found by its commits`() async throws {
    let (fixture, entries) = try await threeLights()
    for path in ["refs/heads", "refs/tandem", "logs"] {
      try fixture.folder.remove("history.git/\(path)")
    }
    try await expectGoingOn(fixture, fixture.anotherHistory(), after: entries)
  }

  @Test func `refs that somebody packed are found`() async throws {
    let (fixture, entries) = try await threeLights()
    try await fixture.git("pack-refs", "--all")
    try await fixture.git("gc", "-q")
    try await expectGoingOn(fixture, fixture.history, after: entries)
  }

  @Test func `a damaged end is cut off and the lights before it stay`() async throws {
    let (fixture, entries) = try await threeLights()
    let id = entries[2].id.rawValue
    let object = "history.git/objects/\(id.prefix(2))/\(id.dropFirst(2))"
    chmod(fixture.folder[object].path, 0o644)
    try fixture.folder.write("", to: object)
    let history = fixture.anotherHistory()
    #expect(try await history.lights().map(\.id) == entries.prefix(2).map(\.id))
    #expect(await history.takeNotices().count == 1)
    try fixture.folder.remove(object)
    try fixture.save("let one = 4\n", "Sources/One.swift")
    try await fixture.light(in: history)
    #expect(try await history.lights().count == 3)
  }

  @Test(arguments: ["", "garbage", "ref: refs/heads/main\n", "\u{0}\u{0}"])
  func `a head that leads nowhere is turned back`(head: String) async throws {
    let (fixture, entries) = try await threeLights()
    try fixture.folder.write(head, to: "history.git/HEAD")
    try await expectGoingOn(fixture, fixture.anotherHistory(), after: entries)
  }

  @Test(arguments: ["HEAD", "config", "info", "refs/heads", "tandem"])
  func `what is missing is made anew`(path: String) async throws {
    let (fixture, entries) = try await threeLights()
    try fixture.folder.remove("history.git/\(path)")
    try await expectGoingOn(fixture, fixture.anotherHistory(), after: entries)
  }

  @Test func `a history without its objects is moved aside and a new one begins`() async throws {
    let (fixture, _) = try await threeLights()
    try fixture.folder.remove("history.git/objects")
    let history = fixture.anotherHistory()
    let entry = try await fixture.light(in: history)
    #expect(try await history.lights().map(\.id) == [entry.id])
    let notices = await history.takeNotices()
    #expect(notices.count == 1)
    #expect(notices.first?.contains("history.git.damaged-1") == true)
    #expect(fixture.folder.text("history.git.damaged-1/HEAD") != nil)
  }

  @Test func `a file where the history belongs is moved aside and a new one begins`() async throws {
    let (fixture, _) = try await threeLights()
    try fixture.folder.remove("history.git")
    try fixture.folder.write("no history", to: "history.git")
    let history = fixture.anotherHistory()
    let entry = try await fixture.light(in: history)
    #expect(try await history.lights().map(\.id) == [entry.id])
    #expect(await history.takeNotices().first?.contains("history.git.damaged-1") == true)
    #expect(fixture.folder.text("history.git.damaged-1") == "no history")
  }

  @Test(arguments: ["garbage", "DIRC", ""])
  func `a damaged index is made anew`(content: String) async throws {
    let (fixture, entries) = try await threeLights()
    try fixture.damageIndex(content)
    try await expectGoingOn(fixture, fixture.history, after: entries)
    try fixture.damageIndex(content)
    try fixture.save("let one = 5\n", "Sources/One.swift")
    let entry = try await fixture.light(in: fixture.anotherHistory())
    let text = try await fixture.history.content(of: "Sources/One.swift", at: entry.id)
    #expect(String(decoding: text, as: UTF8.self) == "let one = 5\n")
  }

  @Test func `locks that a killed git has left do not matter`() async throws {
    let (fixture, entries) = try await threeLights()
    for lock in try fixture.indexes.map({ "tandem/\($0).lock" }) + [
      "HEAD.lock", "refs/heads/attempt-1.lock", "refs/tandem/last/attempt-1.lock",
      "packed-refs.lock",
    ] {
      try fixture.folder.write("", to: "history.git/\(lock)")
    }
    let history = LightHistory(
      at: fixture.repository, bounds: KeepingBounds(),
      environment: ProcessInfo.processInfo.environment, patience: 0)
    try await expectGoingOn(fixture, history, after: entries)
  }

  @Test func `a ref that was never written comes back though its lock was left`() async throws {
    let (fixture, entries) = try await threeLights()
    try fixture.folder.remove("history.git/refs/heads/attempt-1")
    try fixture.folder.write("", to: "history.git/refs/heads/attempt-1.lock")
    let history = LightHistory(
      at: fixture.repository, bounds: KeepingBounds(),
      environment: ProcessInfo.processInfo.environment, patience: 0)
    try await expectGoingOn(fixture, history, after: entries)
  }

  @Test func `configuration and hooks that came with a workspace do not run`() async throws {
    let (fixture, entries) = try await threeLights()
    let trap = "touch \(fixture.folder["trap"].path)"
    try fixture.folder.write(
      "[core]\n\tfsmonitor = \(trap)\n\tbare = true\n[filter \"x\"]\n\tclean = \(trap)\n",
      to: "history.git/config")
    try fixture.folder.write("#!/bin/sh\n\(trap)\n", to: "history.git/hooks/reference-transaction")
    chmod(fixture.folder["history.git/hooks/reference-transaction"].path, 0o755)
    try fixture.save("* filter=x\n", ".gitattributes")
    let history = fixture.anotherHistory()
    try await fixture.light(time: 4, in: history)
    #expect(try await history.lights().count == entries.count + 1)
    #expect(fixture.folder.text("trap") == nil)
  }

  @Test func `without git the error says what to install`() async throws {
    let fixture = try Fixture(environment: ["PATH": "/nowhere"])
    await #expect(throws: HistoryError.gitMissing) { try await fixture.light() }
    #expect(HistoryError.gitMissing.description.contains("apt-get install git"))
  }

  @Test func `a place that cannot be written is named`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("a file", to: "file")
    let history = LightHistory(at: folder["file/history.git"])
    let error = await #expect(throws: HistoryError.self) {
      try await history.writeTree(of: folder.url)
    }
    #expect(error?.description.contains("not a directory") == true)
    #expect(HistoryError(path: "/x", code: ENOSPC) == .diskFull(path: "/x"))
  }

  @Test func `a history that nobody has begun is empty, and reading does not begin it`()
    async throws
  {
    let fixture = try Fixture()
    #expect(try await fixture.history.lights() == [])
    #expect(!FileManager.default.fileExists(atPath: fixture.repository.path))
  }
}

extension Fixture {
  /// The names of the index files.
  var indexes: [String] {
    get throws {
      try FileManager.default.contentsOfDirectory(
        atPath: repository.appending(path: "tandem").path
      ).filter { $0.hasPrefix("index-") }
    }
  }

  /// Writes something else over the index.
  func damageIndex(_ content: String) throws {
    for name in try indexes { try folder.write(content, to: "history.git/tandem/\(name)") }
  }
}
