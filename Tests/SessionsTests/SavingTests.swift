import Engine
import Foundation
import Katas
import Practice
import Reports
import Synchronization
import Testing
import Verdicts
import Watching

@testable import Sessions

/// What a save sets in motion, told as the events that a screen would see.
@Suite struct SavingTests {
  private func story(of session: Session, until last: String) async -> [String] {
    await session.story(until: last)
  }

  @Test func `a run tells its start, what it does and its light`() async throws {
    let (fixture, session) = try Fixture.begun()
    fixture.answer(.green)
    await session.startRun()
    #expect(await story(of: session, until: "green") == ["started", "activity", "green"])
  }

  @Test func `a save that changes nothing starts no run`() async throws {
    let (fixture, session) = try Fixture.begun()
    fixture.answer(.green)
    await session.startRun()
    _ = await story(of: session, until: "green")
    await session.saved()
    #expect(fixture.requests.withLock { $0.count } == 1)
  }

  @Test func `a save next to restored files gets its light, and the restored files get none`()
    async throws
  {
    let fixture = try Fixture()
    _ = try fixture.make()
    let code = "Sources/Counting/Counting.swift"
    let (session, _) = try fixture.open()
    fixture.answer(.green)
    _ = try await session.run()
    try fixture.save("func count(_ n: Int) -> Int { 7 }\n", to: code)
    fixture.answer(.red)
    _ = try await session.run()
    _ = try await session.back(to: nil)
    await session.saved(.saved([code]))
    await session.saved(.saved(["Sources/Counting", code, "TESTLIST.md"]))
    #expect(fixture.requests.withLock { $0.count } == 2)
    fixture.answer(.green)
    let other = WatchEvent.saved(["Sources/Counting/Other.swift", code])
    await session.saved(other)
    await session.awaitRun()
    #expect(fixture.requests.withLock { $0.count } == 3)
    await session.saved(other)
    await session.awaitRun()
    #expect(fixture.requests.withLock { $0.count } == 3)
  }

  @Test func `a newer save supersedes the run that is going on`() async throws {
    let fixture = try Fixture()
    _ = try fixture.make()
    let begun = AsyncStream<Void>.makeStream()
    let count = Mutex(0)
    let judge = EngineClient { request, _ throws(EngineError) in
      let number = count.withLock { (count: inout Int) in
        count += 1
        return count
      }
      if number == 1 {
        begun.continuation.yield()
        // The first run goes on until it is cancelled.
        let forever = AsyncStream<Void>.makeStream()
        for await _ in forever.stream {}
        throw EngineError.cancelled
      }
      var verdict = Verdict.green
      verdict.run = request.run
      return verdict
    }
    let (session, _) = try fixture.open(judge: judge)
    await session.startRun()
    for await _ in begun.stream { break }
    try fixture.save("func count(_ n: Int) -> Int { n }\n", to: "Sources/Counting/Counting.swift")
    await session.saved()
    #expect(
      await story(of: session, until: "green") == [
        "started", "practice", "started", "green",
      ])
  }

  @Test func `an engine that cannot judge says so and keeps the state`() async throws {
    let (fixture, session) = try Fixture.begun()
    fixture.fail(.toolchainMissing(searched: ["/nowhere"]))
    await session.startRun()
    #expect(await story(of: session, until: "failed") == ["started", "activity", "failed"])
    #expect(try await session.status().light == nil)
  }

  @Test func `a filtered run gives a light that next does not rely on`() async throws {
    let fixture = try Fixture()
    _ = try fixture.make()
    let (session, _) = try fixture.open(filter: "my")
    fixture.answer(.green)
    _ = try await session.run()
    fixture.answer(.red)
    await #expect(throws: SessionError.self) { try await session.next(anyway: false) }
    #expect(fixture.requests.withLock { $0.count } == 2)
  }

  @Test func `a filtered run proves nothing and takes nothing back`() async throws {
    let fixture = try Fixture()
    _ = try fixture.make()
    let (whole, _) = try fixture.open()
    fixture.answer(.red)
    _ = try await whole.run()
    let (filtered, _) = try fixture.open(filter: "my")
    try fixture.save("func count(_ n: Int) -> Int { n }\n", to: "Sources/Counting/Counting.swift")
    fixture.answer(.green)
    let (verdict, status) = try await filtered.run()
    #expect(status.done?.isDone == false)
    #expect(status.light?.colour == .red)
    #expect(try await whole.status().done?.isDone == false)
    let report = RunReport(verdict, status: status, kata: fixture.kata).json.text(pretty: false)
    #expect(report.contains("\"stepDone\":null"))
  }

  @Test func `next asks all tests and the judge, whatever the session is content with`()
    async throws
  {
    let fixture = try Fixture()
    _ = try fixture.make()
    let (session, _) = try fixture.open(filter: "my", lane: .sprint)
    fixture.answer(.green)
    _ = try await session.next(anyway: false)
    let requests = fixture.requests.withLock { $0 }
    #expect(requests.map(\.filter) == [nil])
    #expect(requests.map(\.lane) == [.auto])
    #expect(try await session.lights().count { $0.light != nil } == 1)
  }

  @Test func `what undoes work has the judge's word, whatever the session is content with`()
    async throws
  {
    let fixture = try Fixture()
    _ = try fixture.make()
    let (session, _) = try fixture.open(lane: .sprint)
    for name in ["tcr", "classic"] {
      _ = try await session.choose(try #require(Rhythm.named(name)))
      fixture.answer(.green)
      _ = try await session.run()
    }
    #expect(fixture.requests.withLock { $0.map(\.lane) } == [.auto, .sprint])
  }

  @Test func `a flag is stronger than the kata's own limit`() {
    let kata: Limits = [.deadline: 3, .processes: 64, .output: 8]
    let limits = ([.processes: 32] as Limits).before(kata)
    #expect(limits.deadline == .seconds(3))
    #expect(limits.amount(of: .processes) == 32 && limits.amount(of: .output) == 8_192)
  }

  @Test func `two starts at once leave one run`() async throws {
    let fixture = try Fixture()
    _ = try fixture.make()
    let (begun, begin) = AsyncStream.makeStream(of: Void.self)
    let running = Mutex(0)
    let judge = EngineClient { _, _ throws(EngineError) in
      running.withLock { $0 += 1 }
      begin.yield()
      // A run goes on until it is cancelled.
      let forever = AsyncStream<Void>.makeStream()
      for await _ in forever.stream {}
      running.withLock { $0 -= 1 }
      throw EngineError.cancelled
    }
    let (session, _) = try fixture.open(judge: judge)
    var begins = begun.makeAsyncIterator()
    await session.startRun()
    await begins.next()
    async let one: Void = session.startRun()
    async let other: Void = session.startRun()
    _ = await (one, other)
    await begins.next()
    await begins.next()
    await session.cancelRun()
    #expect(running.withLock { $0 } == 0)
  }
}
