import Engine
import Files
import Foundation
import Practice
import Synchronization
import Testing
import Verdicts

@testable import Sessions

/// Lights that come while something else happens: a save, a tick, a judge that has no answer.
@Suite struct OvertakenTests {
  private let code = "Sources/Counting/Counting.swift"

  private func save(_ body: String, in fixture: Fixture) throws {
    try fixture.save("func count(_ n: Int) -> Int { \(body) }\n", to: code)
  }

  private func text(_ fixture: Fixture) throws -> String {
    try String(contentsOf: fixture.root.appending(path: code), encoding: .utf8)
  }

  /// Opens a session with a judge of the test's own.
  private func session(
    in fixture: Fixture,
    judge: @escaping @Sendable (RunRequest, RunHooks) async throws(EngineError) -> Verdict
  ) throws -> Session {
    try fixture.open(judge: EngineClient(judge: judge)).session
  }

  @Test func `a light keeps the files that it judged, though others were saved since`()
    async throws
  {
    let fixture = try Fixture()
    _ = try fixture.make()
    try save("1", in: fixture)
    let (first, last) = (Verdict.green, Verdict.red)
    let session = try session(in: fixture) { request, hooks throws(EngineError) in
      func judged(_ verdict: Verdict) async -> Verdict {
        var verdict = verdict
        verdict.run = request.run
        verdict.tree = (try? SourceTree.digest(of: fixture.root)) ?? ""
        await hooks.onCopy(fixture.root, verdict.tree)
        return verdict
      }
      let answer = await judged(first)
      try? fixture.save("func count(_ n: Int) -> Int { 2 }\n", to: "\(self.code)")
      let verdict = await judged(last)
      // The copy is another one before the session has come to take the first answer in.
      hooks.onAnswer(answer)
      return verdict
    }
    _ = try await session.run()
    let lights = try await session.lights()
    try #require(lights.map(\.light?.colour) == [.green, .red])
    let difference = try await session.diff(from: lights[0].id, to: lights[1].id)
    #expect(difference.files.map(\.path) == [code])
    #expect(difference.text.contains("+func count(_ n: Int) -> Int { 2 }"))
  }

  @Test(.timeLimit(.minutes(1)))
  func `files that were others for a moment get the light of what they are`() async throws {
    let fixture = try Fixture()
    _ = try fixture.make()
    try save("1", in: fixture)
    let (copied, tellCopied) = AsyncStream.makeStream(of: Void.self)
    let (gate, open) = AsyncStream.makeStream(of: Void.self)
    let count = Mutex(0)
    let session = try session(in: fixture) { request, hooks throws(EngineError) in
      let isFirst = count.withLock { (count: inout Int) in
        count += 1
        return count == 1
      }
      if isFirst { try? fixture.save("func count(_ n: Int) -> Int { 2 }\n", to: self.code) }
      var verdict = isFirst ? Verdict.green : .red
      verdict.run = request.run
      verdict.tree = (try? SourceTree.digest(of: fixture.root)) ?? ""
      await hooks.onCopy(fixture.root, verdict.tree)
      guard isFirst else { return verdict }
      tellCopied.yield()
      for await _ in gate { break }
      return verdict
    }
    await session.startRun()
    for await _ in copied { break }
    try save("1", in: fixture)
    // To the session these are the files with which the run began.
    await session.saved()
    open.yield()
    let story = await session.story(until: "red").filter {
      ["green", "started", "red"].contains($0)
    }
    #expect(story == ["started", "green", "started", "red"])
  }

  @Test func `tcr undoes nothing when the judge had no answer`() async throws {
    let (fixture, session) = try Fixture.begun()
    _ = try await session.choose(.tcr)
    fixture.answer(.green)
    _ = try await session.run()
    try save("7", in: fixture)
    fixture.early.withLock { $0.append(.red) }
    fixture.fail(.diskFull("/"))
    await #expect(throws: SessionError.self) { try await session.run() }
    _ = try await session.arrange([.hidesAll(false)])
    #expect(try text(fixture).contains("{ 7 }"))
  }

  @Test func `tcr undoes nothing while next waits for the judge`() async throws {
    let fixture = try Fixture()
    _ = try fixture.make()
    let (first, last) = (Verdict.red, Verdict.green)
    let (gate, open) = AsyncStream.makeStream(of: Void.self)
    let count = Mutex(0)
    let session = try session(in: fixture) { request, hooks throws(EngineError) in
      var verdict = last
      verdict.run = request.run
      verdict.tree = (try? SourceTree.digest(of: fixture.root)) ?? ""
      await hooks.onCopy(fixture.root, verdict.tree)
      let number = count.withLock { (count: inout Int) in
        count += 1
        return count
      }
      guard number > 1 else { return verdict }
      var answer = first
      answer.run = request.run
      answer.tree = verdict.tree
      answer.lane = .sprint
      answer.confirmed = false
      hooks.onAnswer(answer)
      for await _ in gate { break }
      return verdict
    }
    _ = try await session.choose(.tcr)
    _ = try await session.run()
    _ = await session.story(until: "green")
    try save("7", in: fixture)
    async let change = session.next(anyway: true)
    _ = await session.story(until: "red")
    _ = try await session.arrange([.ticked])
    #expect(try text(fixture).contains("{ 7 }"))
    open.yield()
    _ = try await change
    #expect(try text(fixture).contains("{ 7 }"))
  }

  @Test func `going back passes over a green that the judge set right or never saw`() async throws {
    let (fixture, session) = try Fixture.begun()
    try save("1", in: fixture)
    fixture.answer(.green)
    _ = try await session.run()
    try save("2", in: fixture)
    fixture.early.withLock { $0.append(.green) }
    fixture.fail(.cancelled)
    await #expect(throws: SessionError.self) { try await session.run() }
    try save("3", in: fixture)
    fixture.answer(.green, then: .red)
    _ = try await session.run()
    try save("4", in: fixture)
    #expect(try await session.wayBack()?.leavesGreen == false)
    _ = try await session.back(to: nil)
    #expect(try text(fixture).contains("{ 1 }"))
  }
}
