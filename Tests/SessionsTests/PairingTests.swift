import Practice
import Testing

@testable import Sessions

/// Two at one keyboard, across commands.
@Suite struct PairingTests {
  private let pair = Arrangement(people: ["Ana", "Ben"], turn: .lasts(60))

  /// A session that was begun as arranged.
  private func begin(_ bench: Bench, _ arrangement: Arrangement) async throws -> Session {
    let (session, _) = try bench.open(arrangement: arrangement)
    _ = try await session.arrange(arrangement.events)
    return session
  }

  @Test func `a turn is timed until the timer is switched off, for later sittings too`()
    async throws
  {
    let bench = try Bench()
    _ = try bench.make()
    #expect(try await begin(bench, pair).view().turn?.length == 60)
    #expect(try await begin(bench, Arrangement()).view().turn?.length == 60)
    #expect(try await begin(bench, Arrangement(turn: .off)).view().turn == nil)
    let last = try await begin(bench, Arrangement())
    #expect(try await last.view().turn == nil)
    #expect(try await last.toggleTurn().turn?.length == 60)
    await last.close()
  }

  @Test func `a timer nobody could hear is refused`() async throws {
    let bench = try Bench()
    _ = try bench.make()
    let alone = try await begin(bench, Arrangement())
    await #expect(throws: SessionError.self) { try await alone.toggleTurn() }
    let players = try await begin(
      bench, Arrangement(rhythm: .pingPong, people: ["Ana", "Ben"]))
    await #expect(throws: SessionError.self) { try await players.toggleTurn() }
  }
}
