import Foundation
import Practice
import Testing
import Verdicts

@testable import History

@Suite struct ReadingTests {
  /// The lights as somebody reads them who has never read them before.
  private func afresh(_ fixture: Fixture) async throws -> [LightEntry] {
    try await LightHistory(at: fixture.repository).lights()
  }

  @Test func `lights that were read before are read as they are now`() async throws {
    let fixture = try Fixture()
    let first = try await fixture.light(verdict(run: "1", lane: .sprint, passed: ["a"]))
    #expect(try await fixture.history.lights().map(\.standing) == [.open])
    try await fixture.history.confirm(first.id)
    #expect(try await fixture.history.lights().map(\.standing) == [.confirmed])
    let second = try await fixture.light(verdict(run: "2", lane: .sprint, failed: ["a"]))
    let third = try await fixture.light(verdict(run: "2", passed: ["a"]), corrects: second.id)
    let read = try await fixture.history.lights()
    #expect(read.map(\.standing) == [.confirmed, .corrected(by: third.id), .confirmed])
    #expect(read == (try await afresh(fixture)))
    try await fixture.history.note("look", on: first.id)
    #expect(try await fixture.history.lights().first?.note == "look")
    #expect(try await fixture.history.lights() == (try await afresh(fixture)))
  }

  @Test func `lights that somebody took away are not told from memory`() async throws {
    let fixture = try Fixture()
    let first = try await fixture.light()
    try fixture.save("let one = 2\n", "Sources/One.swift")
    try await fixture.light()
    #expect(try await fixture.history.lights().count == 2)
    try await fixture.git("update-ref", "refs/heads/attempt-1", first.id.rawValue)
    #expect(try await fixture.history.lights() == (try await afresh(fixture)))
  }
}
