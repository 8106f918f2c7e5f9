import Foundation
import Practice
import Reports
import Testing
import Verdicts

@testable import Sessions

/// Two at one keyboard, across commands.
@Suite struct PairingTests {
  private let pair = Arrangement(people: ["Ana", "Ben"], turn: .lasts(60))

  /// A session that was begun as arranged.
  private func begin(_ fixture: Fixture, _ arrangement: Arrangement) async throws -> Session {
    let (session, _) = try fixture.open(arrangement: arrangement)
    _ = try await session.arrange(arrangement.events)
    return session
  }

  @Test func `a turn is timed until the timer is switched off, for later sittings too`()
    async throws
  {
    let fixture = try Fixture()
    _ = try fixture.make()
    #expect(try await begin(fixture, pair).view().turn?.length == 60)
    #expect(try await begin(fixture, Arrangement()).view().turn?.length == 60)
    #expect(try await begin(fixture, Arrangement(turn: .off)).view().turn == nil)
    let last = try await begin(fixture, Arrangement())
    #expect(try await last.view().turn == nil)
    #expect(try await last.toggleTurn().turn?.length == 60)
    await last.close()
  }

  @Test func `a handover is reported, and is in the retro`() async throws {
    let fixture = try Fixture()
    _ = try fixture.make()
    let session = try await begin(fixture, pair)
    _ = try await session.handOver()
    #expect(await session.story(until: "noticed: Over to Ben.").last == "noticed: Over to Ben.")
    fixture.answer(.green)
    _ = try await session.run()
    let retro = try await session.retro()
    #expect(retro.handovers == 1)
    let json = RetroReport(retro).json.text(pretty: false)
    #expect(json.contains("\"handovers\":1") && json.contains("\"overtime\":{}"))
  }

  @Test func `the bell rings once for a turn`() async throws {
    let fixture = try Fixture()
    _ = try fixture.make()
    let session = try await begin(fixture, pair)
    try leave(fixture, for: 3600)
    _ = try await session.arrange([.ticked])
    _ = try await session.arrange([.ticked])
    _ = try await session.hint()
    let story = await session.story(until: "status")
    #expect(story.filter { $0 == "bell: turn" }.count == 1)
    _ = try await session.handOver()
    let overtime = try await session.retro().overtime
    #expect(overtime.keys.sorted() == ["Ana"] && (overtime["Ana"] ?? 0) >= 3540)
  }

  /// Lets seconds pass: the session began earlier than it did.
  private func leave(_ fixture: Fixture, for seconds: Double) throws {
    let file = fixture.root.appending(path: ".tandem/state.json")
    try StateFile(file).update(orElse: SessionState(began: 0)) { $0.began -= seconds }
  }

  @Test func `a timer nobody could hear is refused`() async throws {
    let fixture = try Fixture()
    _ = try fixture.make()
    let alone = try await begin(fixture, Arrangement())
    await #expect(throws: SessionError.self) { try await alone.toggleTurn() }
    let players = try await begin(
      fixture, Arrangement(rhythm: .pingPong, people: ["Ana", "Ben"]))
    await #expect(throws: SessionError.self) { try await players.toggleTurn() }
  }
}
