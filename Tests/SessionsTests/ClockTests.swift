import Foundation
import Practice
import Testing

@testable import Sessions

/// Time as the sessions see it: the look at other commands, and the clocks of boxes and turns.
@Suite(.timeLimit(.minutes(1))) struct ClockTests {
  private let pair = Arrangement(people: ["Ana", "Ben"], turn: .lasts(60))

  @Test func `a trainer looks each second for what other commands changed`() async throws {
    let (fixture, trainer) = try Fixture.begun()
    let watching = Task { await trainer.watch(startingNow: false) }
    let other = try fixture.open().session
    for hints in 1...2 {
      #expect(await fixture.clock.nextSleep() == 1)
      _ = try await other.hint()
      fixture.clock.advance(by: 1)
      var shown: Int?
      for await case .statusChanged(let status) in trainer.events {
        shown = status.hintsShown
        break
      }
      #expect(shown == hints)
    }
    watching.cancel()
    await watching.value
  }

  @Test func `a trainer that is left looks no more`() async throws {
    let (fixture, trainer) = try Fixture.begun()
    let watching = Task { await trainer.watch(startingNow: false) }
    _ = await fixture.clock.nextSleep()
    watching.cancel()
    await watching.value
    fixture.clock.advance(by: 5)
    #expect(fixture.clock.sleeps == 1)
  }

  @Test func `a session without a clock never ticks`() async throws {
    let (fixture, session) = try Fixture.begun()
    await session.updateRhythm([.saved])
    _ = try await session.choose(.tcr)
    #expect(fixture.clock.sleeps == 0)
  }

  @Test func `the bell of a box rings on time, and the ticking ends with it`() async throws {
    let (fixture, session) = try Fixture.begun()
    await session.updateRhythm([.chose(.babySteps)])
    #expect(fixture.clock.sleeps == 0)
    await session.updateRhythm([.saved])
    await session.updateRhythm([.stopped])
    let length = try #require(try await session.view().box?.length)
    // A tick that is late by a part of a second is followed by a shorter pause.
    #expect(await fixture.clock.nextSleep() == 1)
    fixture.clock.advance(by: 1.25)
    let pause = try #require(await fixture.clock.nextSleep())
    #expect(abs(pause - 0.75) < 0.001)
    fixture.clock.advance(by: length - 1.25)
    #expect(await session.story(until: "bell: box").last == "bell: box")
    #expect(try await session.view().box == nil)
    #expect(fixture.clock.sleeps == 2)
    await session.close()
  }

  @Test func `the bell of a turn rings once, and the clock shows the overtime`() async throws {
    let (fixture, session) = try Fixture.begun()
    await session.updateRhythm(pair.events)
    _ = await fixture.clock.nextSleep()
    fixture.clock.advance(by: 60)
    _ = await fixture.clock.nextSleep()
    fixture.clock.advance(by: 1)
    _ = await fixture.clock.nextSleep()
    _ = try await session.hint()
    let bells = await session.story(until: "status").filter { $0.hasPrefix("bell") }
    #expect(bells == ["bell: turn"])
    _ = try await session.handOver()
    #expect(try await session.retro().overtime == ["Ana": 1])
    await session.close()
  }

  @Test func `a turn timer that is switched off ticks no more until it is on again`() async throws {
    let (fixture, session) = try Fixture.begun()
    await session.updateRhythm(pair.events)
    _ = await fixture.clock.nextSleep()
    _ = try await session.toggleTurn()
    fixture.clock.advance(by: 1)
    while await session.background[.ticking] != nil { await Task.yield() }
    #expect(fixture.clock.sleeps == 1)
    _ = try await session.toggleTurn()
    #expect(await fixture.clock.nextSleep() == 1)
    await session.close()
  }
}
