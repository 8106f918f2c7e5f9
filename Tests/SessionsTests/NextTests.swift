import Foundation
import Practice
import Testing
import Verdicts

@testable import Sessions

/// Going from step to step, by facts alone.
@Suite struct NextTests {
  @Test func `a step with an open line is refused and the line is named`() async throws {
    let (fixture, session) = try Fixture.begun()
    fixture.answer(.of([.inner("one is one", .failed)], outer: [.outer(step: 1, .failed)]))
    await #expect {
      try await session.next(anyway: false)
    } throws: { error in
      guard case .notDone(let missing, false) = error as? SessionError else { return false }
      return missing.count == 3 && missing[0].contains("one is one")
    }
    #expect(try await session.status().step == 0)
  }

  @Test func `a done step leads to the next, whose acceptance tests appear`() async throws {
    let (fixture, session) = try Fixture.begun()
    fixture.answer(
      .of([.inner("one is one"), .inner("my own")], outer: [.outer(step: 1)]))
    let change = try await session.next(anyway: false)
    #expect(change == .advanced(fixture.kata.steps[1]))
    #expect(try await session.status().step == 1)
    let suite = fixture.root.appending(path: "Acceptance/Tests/AcceptanceTests/2-count-to-2.swift")
    #expect(FileManager.default.fileExists(atPath: suite.path))
  }

  @Test func `the starter's own test is no test of the learner's`() async throws {
    let (fixture, session) = try Fixture.begun()
    fixture.answer(.of([.inner("one is one")], outer: [.outer(step: 1)]))
    let (_, status) = try await session.run()
    #expect(status.done?.openLines.map(\.kind) == [.ownTest])
  }

  @Test func `a test of step one is not new in step two`() async throws {
    let (fixture, session) = try Fixture.begun()
    let tests: [TestResult] = [.inner("one is one"), .inner("my own")]
    fixture.answer(.of(tests, outer: [.outer(step: 1)]))
    _ = try await session.next(anyway: false)
    fixture.answer(.of(tests, outer: [.outer(step: 1), .outer(step: 2)]))
    let (_, status) = try await session.run()
    #expect(status.done?.openLines.map(\.kind) == [.ownTest])
  }

  @Test func `next uses the last light if nothing changed since`() async throws {
    let (fixture, session) = try Fixture.begun()
    fixture.answer(.green)
    _ = try await session.run()
    _ = try await session.next(anyway: false)
    #expect(fixture.requests.withLock { $0.count } == 1)
  }

  @Test func `next judges first if a file changed since the last light`() async throws {
    let (fixture, session) = try Fixture.begun()
    fixture.answer(.green)
    _ = try await session.run()
    try fixture.save("func count(_ n: Int) -> Int { n }\n", to: "Sources/Counting/Counting.swift")
    fixture.answer(.red)
    await #expect(throws: SessionError.self) { try await session.next(anyway: false) }
    #expect(fixture.requests.withLock { $0.count } == 2)
  }

  @Test func `the run that next needs first is told like any other`() async throws {
    let (fixture, session) = try Fixture.begun()
    fixture.answer(.green)
    _ = try await session.next(anyway: false)
    #expect(await session.story(until: "status") == ["started", "activity", "green", "status"])
  }

  @Test func `next says why the run that it needs could not judge`() async throws {
    let (fixture, session) = try Fixture.begun()
    fixture.fail(.toolchainMissing(searched: ["/nowhere"]))
    await #expect {
      try await session.next(anyway: false)
    } throws: {
      if case .engine(.toolchainMissing) = $0 as? SessionError { true } else { false }
    }
  }

  @Test func `anyway goes on and records what was left open`() async throws {
    let (fixture, session) = try Fixture.begun()
    fixture.answer(.of([.inner("one is one", .failed)], outer: [.outer(step: 1, .failed)]))
    _ = try await session.next(anyway: true)
    #expect(try await session.status().leftOpen == ["1-count-to-1"])
  }

  /// Lights that tell fewer tests than there are: not built, and cut short by a crash.
  @Test(arguments: [Reason.notBuilt, .crashed])
  func `tests that the last light did not tell are not new in the next step`(
    _ reason: Reason
  )
    async throws
  {
    let (fixture, session) = try Fixture.begun()
    try fixture.save(
      """
      import Testing
      @Suite struct CountingTests {
        @Test func `my own`() {}
        @Test func plain() {}
        @Test(arguments: [1]) func taking(_ one: Int, two: Int) {}
      }

      """, to: "Tests/CountingTests/CountingTests.swift")
    var cut = Verdict.of([], outer: [.outer(step: 1)])
    cut.inner.reason = reason
    fixture.answer(cut)
    _ = try await session.next(anyway: true)
    fixture.answer(
      .of(
        [.inner("my own"), .inner("plain()"), .inner("taking(_:two:)")],
        outer: [.outer(step: 1), .outer(step: 2)]))
    let (_, status) = try await session.run()
    #expect(status.done?.openLines.map(\.kind) == [.ownTest])
  }

  @Test func `an example whose test did not run keeps the step open`() async throws {
    let (fixture, session) = try Fixture.begun()
    fixture.answer(.of([.inner("my own")], outer: [.outer(step: 2)]))
    let (_, status) = try await session.run()
    #expect(status.done?.openLines.map(\.kind) == [.customerExamples])
  }

  @Test func `a changed acceptance test keeps the step open until it is restored`() async throws {
    let (fixture, session) = try Fixture.begun()
    let path = "Acceptance/Tests/AcceptanceTests/1-count-to-1.swift"
    try fixture.save("import Testing\n", to: path)
    fixture.answer(.green)
    let (_, status) = try await session.run()
    #expect(status.changedAcceptance == [path])
    #expect(status.done?.openLines.map(\.kind) == [.customerExamples])
    try await session.restoreAcceptance()
    #expect(try await session.status().changedAcceptance == [])
    fixture.answer(.green)
    #expect(try await session.run().status.done?.isDone == true)
  }

  @Test func `after the last step the kata is finished`() async throws {
    let fixture = try Fixture(steps: 1)
    _ = try fixture.make()
    let (session, _) = try fixture.open()
    fixture.answer(.green)
    _ = try await session.run()
    #expect(try await session.status().isFinished == false)
    #expect(try await session.next(anyway: false) == .finished)
    #expect(try await session.status().isFinished)
    let (later, _) = try fixture.open()
    #expect(try await later.status().isFinished)
  }

  @Test func `a kata is finished once, however often somebody asks`() async throws {
    let fixture = try Fixture(steps: 1)
    _ = try fixture.make()
    let (session, _) = try fixture.open()
    fixture.answer(.green)
    #expect(try await session.next(anyway: false) == .finished)
    #expect(try await session.next(anyway: false) == .finished)
    let events = try await session.lights().compactMap(\.event?.kind)
    #expect(events.filter { $0 == .finished }.count == 1)
  }

  @Test(arguments: [true, false])
  func `the last step cannot be left open, and nothing else is offered`(anyway: Bool) async throws {
    let fixture = try Fixture(steps: 1)
    _ = try fixture.make()
    let (session, _) = try fixture.open()
    fixture.answer(.of([.inner("one is one", .failed)], outer: [.outer(step: 1, .failed)]))
    await #expect {
      try await session.next(anyway: anyway)
    } throws: { error in
      let words = "\(error)"
      return words.hasPrefix("The last step is not done yet: ") && !words.contains("--anyway")
    }
    #expect(try await session.status().isFinished == false)
    #expect(try await session.status().leftOpen == [])
  }

  @Test func `a line of the checklist never keeps a step from being done`() async throws {
    let fixture = try Fixture()
    _ = try fixture.make()
    let (session, _) = try fixture.open(checklist: ["we would show this code"])
    fixture.answer(.green)
    let (_, status) = try await session.run()
    #expect(status.done?.lines.last?.text == "we would show this code")
    #expect(status.done?.isDone == true)
  }
}
