import Foundation
import Practice
import Testing
import Verdicts

@testable import History

@Suite struct ReadingTests {
  /// The lights as somebody reads them who has never read them before.
  private func afresh(_ bench: Bench) async throws -> [LightEntry] {
    try await LightHistory(at: bench.repository).lights()
  }

  @Test func `lights that were read before are read as they are now`() async throws {
    let bench = try Bench()
    let first = try await bench.light(verdict(run: "1", lane: .sprint, passed: ["a"]))
    #expect(try await bench.history.lights().map(\.standing) == [.open])
    try await bench.history.confirm(first.id)
    #expect(try await bench.history.lights().map(\.standing) == [.confirmed])
    let second = try await bench.light(verdict(run: "2", lane: .sprint, failed: ["a"]))
    let third = try await bench.light(verdict(run: "2", passed: ["a"]), corrects: second.id)
    let read = try await bench.history.lights()
    #expect(read.map(\.standing) == [.confirmed, .corrected(by: third.id), .confirmed])
    #expect(read == (try await afresh(bench)))
    try await bench.history.note("look", on: first.id)
    #expect(try await bench.history.lights().first?.note == "look")
    #expect(try await bench.history.lights() == (try await afresh(bench)))
  }

  @Test func `lights that somebody took away are not told from memory`() async throws {
    let bench = try Bench()
    let first = try await bench.light()
    try bench.save("let one = 2\n", "Sources/One.swift")
    try await bench.light()
    #expect(try await bench.history.lights().count == 2)
    try await bench.git("update-ref", "refs/heads/attempt-1", first.id.rawValue)
    #expect(try await bench.history.lights() == (try await afresh(bench)))
  }
}
