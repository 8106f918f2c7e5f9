import Foundation
import Reports
import Testing
import Verdicts
import Watching

@testable import Practice
@testable import Sessions

/// Lights as the history keeps them, and the ways back.
@Suite struct LightsTests {
  private let code = "Sources/Counting/Counting.swift"
  private let tests = "Tests/CountingTests/CountingTests.swift"

  private func text(_ fixture: Fixture, _ path: String) throws -> String {
    try String(contentsOf: fixture.root.appending(path: path), encoding: .utf8)
  }

  @Test func `every light is an entry with its phase, in order`() async throws {
    let (fixture, session) = try Fixture.begun()
    fixture.answer(.red)
    _ = try await session.run()
    try fixture.save("func count(_ n: Int) -> Int { n }\n", to: code)
    fixture.answer(.green)
    _ = try await session.run()
    let lights = try await session.lights().compactMap(\.light)
    #expect(lights.map(\.colour) == [.red, .green])
    #expect(lights.map(\.step) == ["1-count-to-1", "1-count-to-1"])
    #expect(lights.allSatisfy { $0.phase != nil })
  }

  @Test func `the lights are told by colour, and by the first red of a test`() async throws {
    let (fixture, session) = try Fixture.begun()
    for (number, verdict) in [Verdict.green, .red, .red].enumerated() {
      try fixture.save("func count(_ n: Int) -> Int { \(number) }\n", to: code)
      fixture.answer(verdict)
      _ = try await session.run()
    }
    let entries = try await session.lights()
    func ids(_ lines: [String]) -> [String] { lines.map { String($0.prefix { $0 != " " }) } }
    #expect(
      ids(LightsReport(entries, colour: .red).lines) == [entries[1].id.short, entries[2].id.short])
    #expect(ids(LightsReport(entries, firstRed: "My_Own").lines) == [entries[1].id.short])
    #expect(LightsReport(entries, colour: .amber).lines == ["No light is amber."])
    #expect(
      LightsReport(entries, firstRed: "nobody").lines
        == ["No light was red by a test called “nobody”."])
    let tests = try await session.tests(of: entries[1].id)
    #expect(tests.map(\.identity).first == "CountingTests.CountingTests/my own")
    #expect(tests.map(\.status) == [.failed, .passed])
  }

  @Test func `the judge's agreement confirms the light of the sprint lane`() async throws {
    let (fixture, session) = try Fixture.begun()
    fixture.answer(.green, then: .green)
    await session.startRun()
    let story = await session.story(until: "confirmed")
    #expect(story == ["started", "activity", "green", "confirmed"])
    let entries = try await session.lights()
    #expect(entries.map(\.standing) == [.confirmed])
    #expect(entries.first?.light?.lane == .sprint)
  }

  @Test func `the judge's disagreement corrects the light, in the history too`() async throws {
    let (fixture, session) = try Fixture.begun()
    fixture.answer(.green, then: .red)
    await session.startRun()
    let story = await session.story(until: "corrected to red")
    #expect(story == ["started", "activity", "green", "corrected to red"])
    let entries = try await session.lights()
    #expect(entries.count == 2)
    #expect(entries.last?.light?.corrects == entries.first?.id)
    #expect(try await session.status().light?.colour == .red)
  }

  @Test func `going back brings the last green and can be undone`() async throws {
    let (fixture, session) = try Fixture.begun()
    try fixture.save("func count(_ n: Int) -> Int { n }\n", to: code)
    fixture.answer(.green)
    _ = try await session.run()
    try fixture.save("func count(_ n: Int) -> Int { 7 }\n", to: code)
    fixture.answer(.red)
    _ = try await session.run()
    #expect(try await session.back(to: nil) == [code])
    #expect(try text(fixture, code).contains("{ n }"))
    let before = try #require(try await session.lights().last)
    #expect(before.event?.kind == .goingBack)
    #expect(try await session.back(to: before.id) == [code])
    #expect(try text(fixture, code).contains("{ 7 }"))
  }

  @Test func `before a green there is nothing to go back to`() async throws {
    let (fixture, session) = try Fixture.begun()
    func isRefused() async -> Bool {
      do throws(SessionError) {
        _ = try await session.back(to: nil)
        return false
      } catch {
        return "\(error)" == "No light was green yet, so there is nothing to go back to."
      }
    }
    #expect(await isRefused())
    // The judge's word counts, not the first answer.
    fixture.answer(.green, then: .red)
    _ = try await session.run()
    #expect(await isRefused())
  }

  @Test func `the way back is told before it is gone`() async throws {
    let (fixture, session) = try Fixture.begun()
    fixture.answer(.green)
    _ = try await session.run()
    #expect(try await session.wayBack() == nil)
    #expect(try await session.back(to: nil).isEmpty)

    let first = try #require(try await session.lights().first?.id)
    try fixture.save("func count(_ n: Int) -> Int { 7 }\n", to: code)
    #expect(try await session.wayBack() == WayBack(target: first, undone: []))
    fixture.answer(.red)
    _ = try await session.run()
    #expect(try await session.wayBack() == WayBack(target: first, undone: [.red]))

    try fixture.save("func count(_ n: Int) -> Int { n }\n", to: code)
    fixture.answer(.green)
    _ = try await session.run()
    let way = try #require(try await session.wayBack())
    #expect(way == WayBack(target: first, undone: [.red, .green], leavesGreen: true))
    #expect(way.leavesGreen)
    #expect(try await session.back(along: way) == [code])
    #expect(!(try text(fixture, code).contains("{ n }")))
  }

  @Test func `going back leaves the customer's tests alone`() async throws {
    let (fixture, session) = try Fixture.begun()
    fixture.answer(.green)
    _ = try await session.next(anyway: false)
    let first = try #require(try await session.lights().first)
    _ = try await session.back(to: first.id)
    let suite = fixture.root.appending(path: "Acceptance/Tests/AcceptanceTests/2-count-to-2.swift")
    #expect(FileManager.default.fileExists(atPath: suite.path))
  }

  @Test func `tcr undoes a red and spares the tests, and the work can be brought back`()
    async throws
  {
    let (fixture, session) = try Fixture.begun()
    _ = try await session.choose(.tcr)
    fixture.answer(.green)
    _ = try await session.run()
    let good = try text(fixture, code)
    try fixture.save("func count(_ n: Int) -> Int { 7 }\n", to: code)
    try fixture.save("// a new test\n", to: tests)
    _ = try await session.edit(.add("another"))
    fixture.answer(.red)
    _ = try await session.run()
    #expect(try text(fixture, code) == good)
    #expect(await session.testList().items.map(\.text) == ["another"])
    #expect(try text(fixture, tests) == "// a new test\n")
    let undone = try #require(
      try await session.lights().last { $0.event?.kind == .reverted })
    _ = try await session.back(to: undone.id)
    #expect(try text(fixture, code).contains("{ 7 }"))
  }

  @Test func `tcr undoes nothing that the judge corrects`() async throws {
    let (fixture, session) = try Fixture.begun()
    _ = try await session.choose(.tcr)
    fixture.answer(.green)
    _ = try await session.run()
    try fixture.save("func count(_ n: Int) -> Int { 7 }\n", to: code)
    fixture.answer(.red, then: .green)
    _ = try await session.run()
    #expect(try text(fixture, code).contains("{ 7 }"))
  }

  @Test func `tcr undoes a red in a watched session too`() async throws {
    let (fixture, session) = try Fixture.begun()
    _ = try await session.choose(.tcr)
    fixture.answer(.green)
    await session.startRun()
    _ = await session.story(until: "green")
    try fixture.save("func count(_ n: Int) -> Int { 7 }\n", to: code)
    fixture.answer(.red, then: .red)
    await session.startRun()
    let story = await session.story(until: "back: \(code)")
    #expect(story.contains("confirmed"))
    #expect(!(try text(fixture, code).contains("{ 7 }")))
  }

  @Test func `a hidden red is undone only after the judge has spoken`() async throws {
    let (fixture, session) = try Fixture.begun()
    _ = try await session.arrange([.chose(.tcr), .hidesAll(true)])
    fixture.answer(.green)
    _ = try await session.run()
    _ = try await session.predict(Prediction(.green))
    try fixture.save("func count(_ n: Int) -> Int { 7 }\n", to: code)
    fixture.answer(.red)
    _ = try await session.run()
    #expect(try text(fixture, code).contains("{ 7 }"))
    _ = try await session.predict(Prediction(.red))
    #expect(!(try text(fixture, code).contains("{ 7 }")))
  }

  @Test func `next judges a light that nobody has confirmed`() async throws {
    let (fixture, session) = try Fixture.begun()
    fixture.early.withLock { $0.append(.green) }
    fixture.fail(.cancelled)
    await #expect(throws: SessionError.self) { try await session.run() }
    fixture.answer(.red)
    await #expect(throws: SessionError.self) { try await session.next(anyway: false) }
    #expect(try await session.status().light?.colour == .red)
  }

  @Test func `an old buffer saved over the undone work is recognised`() async throws {
    let (fixture, session) = try Fixture.begun()
    fixture.answer(.green)
    _ = try await session.run()
    try fixture.save("func count(_ n: Int) -> Int { 7 }\n", to: code)
    fixture.answer(.red)
    _ = try await session.run()
    _ = try await session.back(to: nil)
    try fixture.save("func count(_ n: Int) -> Int { 7 }\n", to: code)
    fixture.answer(.red)
    _ = await session.story(until: "red")
    await session.saved()
    let story = await session.story(until: "red")
    #expect(story.contains { $0.contains("Reload your buffer") })
  }

  @Test func `a note belongs to its light`() async throws {
    let (fixture, session) = try Fixture.begun()
    fixture.answer(.red)
    _ = try await session.run()
    try await session.note("I was too fast", on: nil)
    #expect(try await session.lights().last?.note == "I was too fast")
  }

  @Test func `a prediction hides the light until it is made, and is kept with it`() async throws {
    let (fixture, session) = try Fixture.begun()
    _ = try await session.predict(Prediction(.red))
    fixture.answer(.red)
    _ = try await session.run()
    let light = try #require(try await session.lights().last?.light)
    #expect(light.prediction == "red, right")
    #expect(try await session.view().score.right == 1)
  }

  @Test func `a light that was predicted while hidden keeps the prediction`() async throws {
    let (fixture, session) = try Fixture.begun()
    _ = try await session.arrange([.hidesAll(true)])
    fixture.answer(.red)
    _ = try await session.run()
    #expect(try await session.view().hiddenLight == .hidden)
    #expect(try await session.lights().last?.light?.prediction == nil)
    _ = try await session.predict(Prediction(.green))
    let entries = try await session.lights()
    #expect(entries.count == 1)
    #expect(entries.last?.light?.prediction == "green, wrong")
  }

  @Test func `what was there at the first light is no long way to go`() async throws {
    let fixture = try Fixture()
    _ = try fixture.make()
    try fixture.save(String(repeating: "// old\n", count: 200), to: "Sources/Counting/Old.swift")
    let (session, _) = try fixture.open()
    fixture.answer(.red)
    _ = try await session.run()
    try fixture.save("func count(_ n: Int) -> Int { n }\n", to: code)
    fixture.answer(.green)
    _ = try await session.run()
    #expect(try await session.lights().compactMap(\.light).flatMap(\.remarks) == [])
    #expect(try await session.retro().cycles.map(\.lines).max() ?? 0 < 10)
  }

  @Test func `the retro counts what the lights say`() async throws {
    let (fixture, session) = try Fixture.begun()
    fixture.answer(.red)
    _ = try await session.run()
    try fixture.save("func count(_ n: Int) -> Int { n }\n", to: code)
    fixture.answer(.green)
    _ = try await session.run()
    let retro = try await session.retro()
    #expect(retro.count(of: .red) == 1)
    #expect(retro.count(of: .green) == 1)
    #expect(retro.title == "Counting")
  }
}
