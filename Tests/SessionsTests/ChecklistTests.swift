import Foundation
import Practice
import Testing
import Verdicts

@testable import Sessions

/// The team's own lines of the Definition of Done.
@Suite struct ChecklistTests {
  private let lines = ["we would show this code", "names say what they mean"]

  @Test func `a line is ticked and opened again, for every session`() async throws {
    let fixture = try Fixture()
    _ = try fixture.make()
    let (session, _) = try fixture.open(checklist: lines)
    #expect(try await session.checklist().map(\.isTicked) == [false, false])
    #expect(try await session.tick(lines[1], isTicked: true).map(\.isTicked) == [false, true])
    let (other, _) = try fixture.open(checklist: lines)
    #expect(try await other.status().done?.checklist.map(\.isTicked) == [false, true])
    #expect(try await other.tick(lines[1], isTicked: false).map(\.isTicked) == [false, false])
  }

  @Test func `a tick is reported`() async throws {
    let fixture = try Fixture()
    _ = try fixture.make()
    let (session, _) = try fixture.open(checklist: lines)
    _ = try await session.tick(lines[0], isTicked: true)
    #expect(await session.story(until: "status") == ["status"])
  }

  @Test func `a tick belongs to its step`() async throws {
    let fixture = try Fixture()
    _ = try fixture.make()
    let (session, _) = try fixture.open(checklist: lines)
    _ = try await session.tick(lines[0], isTicked: true)
    fixture.answer(.green)
    _ = try await session.next(anyway: false)
    #expect(try await session.checklist().map(\.isTicked) == [false, false])
  }

  @Test func `a line that the team does not have is refused`() async throws {
    let fixture = try Fixture()
    _ = try fixture.make()
    let (session, _) = try fixture.open(checklist: lines)
    await #expect {
      try await session.tick("made up", isTicked: true)
    } throws: { ($0 as? SessionError)?.exitCode == 64 }
  }

  @Test func `a state of an earlier Tandem is read, with nothing ticked`() async throws {
    let fixture = try Fixture()
    _ = try fixture.make()
    let file = fixture.root.appending(path: ".tandem/state.json")
    var state = try #require(
      try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any])
    #expect(state.removeValue(forKey: "ticked") != nil)
    state["step"] = 1
    try JSONSerialization.data(withJSONObject: state).write(to: file)
    let (session, notices) = try fixture.open(checklist: lines)
    #expect(notices.isEmpty)
    #expect(try await session.status().step == 1)
    #expect(try await session.checklist().map(\.isTicked) == [false, false])
  }
}
