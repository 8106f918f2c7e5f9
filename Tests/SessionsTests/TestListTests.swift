import Foundation
import Practice
import Testing
import Verdicts

@testable import Sessions

/// The list of tests that somebody wants to write, as the lights tick it.
@Suite struct TestListTests {
  private let code = "Sources/Counting/Counting.swift"

  @Test func `an item of the test list is ticked when its test turns green`() async throws {
    let (fixture, session) = try Fixture.begun()
    _ = try await session.edit(.add("my own"))
    fixture.answer(.red)
    _ = try await session.run()
    #expect(await session.testList().items.map(\.state) == [.open])
    try fixture.save("func count(_ n: Int) -> Int { n }\n", to: code)
    fixture.answer(.green)
    _ = try await session.run()
    #expect(await session.testList().items.map(\.state) == [.ticked])
  }

  @Test func `a list that is not UTF-8 text is not written over`() async throws {
    let (fixture, session) = try Fixture.begun()
    let file = fixture.root.appending(path: TestList.fileName)
    let bytes = try #require("- [ ] größer\n".data(using: .isoLatin1))
    try bytes.write(to: file)
    await #expect(throws: SessionError.self) { try await session.edit(.add("another")) }
    #expect(try Data(contentsOf: file) == bytes)
  }

  @Test func `an item that is ticked while the judge is at work is no save`() async throws {
    let (fixture, session) = try Fixture.begun()
    _ = try await session.edit(.add("my own"))
    fixture.answer(.red)
    _ = try await session.run()
    try fixture.save("func count(_ n: Int) -> Int { n }\n", to: code)
    let letGo = fixture.holdJudge()
    fixture.answer(.green, then: .green)
    await session.startRun()
    _ = await session.story(until: "green")
    while await session.testList().items.map(\.state) != [.ticked] { await Task.yield() }
    await session.saved()
    letGo()
    #expect(await session.story(until: "confirmed").last == "confirmed")
    #expect(fixture.requests.withLock { $0.count } == 2)
    #expect(try await session.lights().count { $0.light != nil } == 2)
  }
}
