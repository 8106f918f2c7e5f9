import Foundation
import Practice
import Testing
import Verdicts

@testable import Sessions

/// What a screen asks of a session, and the events that answer.
@Suite struct RequestTests {
  private let code = "Sources/Counting/Counting.swift"

  /// The events that answer a request, in words, after everything else was read.
  private func answer(_ request: SessionRequest, of session: Session) async -> [String] {
    await session.perform(request)
    await session.awaitRun()
    session.report(.gone("the end"))
    return await session.story(until: "gone").dropLast()
  }

  @Test func `what is read is answered by what was read`() async throws {
    let (fixture, session) = try Fixture.begun()
    fixture.answer(.green)
    #expect(await answer(.run, of: session) == ["started", "activity", "green"])
    let light = try #require(try await session.lights().first?.id)
    #expect(await answer(.loadLights, of: session) == ["lights"])
    #expect(await answer(.recall, of: session) == ["recalled"])
    #expect(await answer(.loadDiff(from: nil, to: light), of: session) == ["diff"])
    #expect(await answer(.loadTests(of: light), of: session) == ["tests"])
    #expect(await answer(.note("words", on: light), of: session) == ["lights"])
    #expect(await answer(.loadRetro, of: session) == ["retro"])
    #expect(await answer(.findWayBack, of: session) == ["way back"])
    #expect(await answer(.editTestList(.add("zero")), of: session) == ["test list"])
    #expect(await answer(.loadTestList, of: session) == ["test list"])
    #expect(await session.testList().items.map(\.text) == ["zero"])
  }

  @Test func `what is decided is answered by the new status or rhythm`() async throws {
    let fixture = try Fixture()
    _ = try fixture.make()
    let (session, _) = try fixture.open(
      checklist: ["shown"], arrangement: Arrangement(people: ["Ana", "Ben"], turn: .lasts(60)))
    _ = try await session.arrange([.people(["Ana", "Ben"]), .turn(60)])
    #expect(await answer(.revealHint, of: session) == ["practice", "status"])
    #expect(await answer(.tickChecklistItem("shown", isTicked: true), of: session) == ["status"])
    #expect(await answer(.predict(Prediction(.red)), of: session) == ["practice"])
    #expect(await answer(.handOver, of: session) == ["practice", "noticed: Over to Ben."])
    #expect(await answer(.toggleTurn, of: session) == ["practice"])
    #expect(await answer(.chooseRhythm("tcr"), of: session) == ["practice"])
    #expect(await answer(.chooseRhythm("no such"), of: session) == [])
  }

  @Test func `a step that is not done is a notice, in words for the screen`() async throws {
    let (fixture, session) = try Fixture.begun()
    fixture.answer(.red)
    let words = await answer(.next(anyway: false), of: session)
    #expect(words.last?.hasPrefix("noticed: Not done yet: ") == true)
    #expect(words.last?.contains("--anyway") == false)
  }

  @Test func `the next step is announced and judged`() async throws {
    let (fixture, session) = try Fixture.begun()
    fixture.answer(.green)
    fixture.answer(.red)
    let words = await answer(.next(anyway: false), of: session)
    #expect(
      words.suffix(4) == [
        "noticed: Count to 2: its examples are in Acceptance/; reload what is open.", "started",
        "activity", "red",
      ])
  }

  @Test func `after the last step the kata is finished`() async throws {
    let fixture = try Fixture(steps: 1)
    _ = try fixture.make()
    let (session, _) = try fixture.open()
    fixture.answer(.green)
    #expect(await answer(.next(anyway: false), of: session).last == "finished")
  }

  @Test func `files that were restored are judged; where nothing differs there is a notice`()
    async throws
  {
    let (fixture, session) = try Fixture.begun()
    fixture.answer(.green)
    _ = await answer(.run, of: session)
    let light = try #require(try await session.lights().first?.id)
    let same = ["noticed: The files are as they were at that light already."]
    #expect(await answer(.restore(light), of: session) == same)
    try fixture.save("func count(_ n: Int) -> Int { 7 }\n", to: code)
    let way = try #require(try await session.wayBack())
    fixture.answer(.green)
    #expect(
      await answer(.goBack(way), of: session)
        == ["back: \(code)", "practice", "started", "activity", "green"])
    fixture.answer(.green)
    #expect(
      await answer(.restoreAcceptance, of: session).filter { !$0.hasPrefix("noticed") }
        == ["status", "started", "activity", "green"])
  }

  @Test func `no green to go back to is a notice, any other fault a failure`() async throws {
    let (_, session) = try Fixture.begun()
    #expect(
      await answer(.findWayBack, of: session)
        == ["noticed: No light was green yet, so there is nothing to go back to."])
    let words = await answer(.handOver, of: session)
    #expect(words.count == 1 && words[0].hasPrefix("failed: "))
  }
}
