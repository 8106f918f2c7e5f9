import Foundation
import Testing
import Verdicts

@testable import Practice
@testable import Sessions

/// What is asked about the last light, whatever came after it.
@Suite struct LastLightTests {
  private let code = "Sources/Counting/Counting.swift"

  @Test func `diff and note are about the last light, whatever the rhythm kept after it`()
    async throws
  {
    let (fixture, session) = try Fixture.begun()
    _ = try await session.choose(.tcr)
    fixture.answer(.red)
    _ = try await session.run()
    try fixture.save("func count(_ n: Int) -> Int { n }\n", to: code)
    fixture.answer(.green)
    _ = try await session.run()
    let entries = try await session.lights()
    #expect(entries.map { $0.event?.kind } == [nil, nil, .kept])
    let files = try await session.diff(from: nil, to: nil).files
    #expect(files.map(\.path) == [code])
    try await session.note("at the light", on: nil)
    #expect(try await session.lights().map(\.note) == [nil, "at the light", nil])
  }

  @Test func `a corrected light is compared with the one before its run`() async throws {
    let (fixture, session) = try Fixture.begun()
    fixture.answer(.red)
    _ = try await session.run()
    try fixture.save("func count(_ n: Int) -> Int { n }\n", to: code)
    fixture.answer(.red, then: .green)
    _ = try await session.run()
    #expect(try await session.diff(from: nil, to: nil).files.map(\.path) == [code])
    let last = try #require(try await session.lights().last)
    let named = EntryID(rawValue: last.id.short)
    #expect(try await session.diff(from: nil, to: named).files.map(\.path) == [code])
  }

  @Test func `without a light there is nothing to compare`() async throws {
    let (_, session) = try Fixture.begun()
    await #expect {
      try await session.diff(from: nil, to: nil)
    } throws: { error in
      if case .noLight = error as? SessionError { true } else { false }
    }
  }

  @Test func `an edit of the test list tells gone, same and empty apart`() async throws {
    let (_, session) = try Fixture.begun()
    let item = try #require(try await session.edit(.add("my own")).items.first)
    #expect(try await session.edit(.mark(item, .ticked)).items.map(\.state) == [.ticked])
    #expect(try await session.edit(.mark(item, .ticked)).items.map(\.state) == [.ticked])
    #expect(try await session.edit(.mark(item, .open)).items.map(\.state) == [.open])
    for (edit, words) in [
      (TestListEdit.add("  "), "needs words"),
      (.mark(TestListItem(text: "never there", line: 1), .open), "no longer"),
    ] {
      await #expect {
        try await session.edit(edit)
      } throws: { error in
        (error as? SessionError)?.description.contains(words) == true
      }
    }
  }

  @Test func `a trainer looks after its first light whether the history should be packed`()
    async throws
  {
    let (fixture, session) = try Fixture.begun()
    fixture.answer(.green)
    let watching = Task { await session.watch(startingNow: true) }
    _ = await session.story(until: "green")
    await session.awaitRun()
    watching.cancel()
    #expect(await session.upkeep?.lights == 0)
    // A command that ends at once leaves it to a trainer.
    let other = try fixture.open().session
    fixture.answer(.green)
    _ = try await other.run()
    #expect(await other.upkeep == nil)
  }

  @Test func `the retro knows a test that was never red though the last light did not build`()
    async throws
  {
    let (fixture, session) = try Fixture.begun()
    fixture.answer(.of([.inner("my own", .failed), .inner("another")]))
    _ = try await session.run()
    var amber = Verdict.of([])
    amber.inner.reason = .notBuilt
    fixture.answer(amber)
    _ = try await session.run()
    #expect(try await session.retro().neverRed == ["another"])
  }
}
