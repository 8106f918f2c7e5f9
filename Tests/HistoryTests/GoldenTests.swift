import Foundation
import Practice
import Support
import Testing
import Verdicts

@testable import History

/// What the history writes, held by files: see `Golden`.
@Suite struct GoldenTests {
  private let judged = verdict(
    lane: .sprint, passed: ["one is 1"], failed: ["three is Fizz"],
    diagnostics: [Diagnostic(message: "unused", file: "Sources/A.swift", line: 3)],
    outer: LoopVerdict(reason: .testsFailed, tests: [test("3 → Fizz", .failed, loop: .outer)]),
    regressions: [test("1 → 1", .failed, loop: .outer)])

  private var light: RecordedLight {
    RecordedLight(
      judged, kata: "fizz-buzz", step: "2-threes-are-fizz", phase: "code",
      prediction: "red, right", driver: "Ana", remarks: ["long-red", "greens"],
      corrects: EntryID(rawValue: "0123abcd"))
  }

  private let changes = [
    FileChange(path: "Sources/A.swift", kind: .changed, linesAdded: 2, linesRemoved: 1),
    FileChange(path: "image.png", kind: .added), FileChange(path: "B.swift", kind: .removed),
  ]

  /// What `git log` gives of a message in the format that the history asks for.
  private func entry(_ message: String, note: String = "") throws -> LightEntry {
    let paragraphs = message.split(separator: "\n\n")
    let trailers = try #require(paragraphs.last).split(separator: "\n")
    let title = try #require(paragraphs.first)
    let fields =
      ["aa", "bb", "cc", "1000", String(title), trailers.joined(separator: "\u{1e}"), note]
    let log = Array((fields.joined(separator: "\u{1f}") + "\0").utf8)
    return try #require(EntryReading.entries(log[...], attempt: "another").first)
  }

  @Test func `a light is written and read as it was`() throws {
    let golden = Golden("light.txt")
    try golden.expect(
      LightMessage(
        judged, as: light, changes: changes, notKept: ["large.bin"], attempt: "attempt-1"
      ).text)
    let read = try entry(golden.text)
    #expect(read.light == light)
    #expect(Golden.gaps(in: read.light as Any) == [])
    #expect(read.attempt == "attempt-1")
    #expect(read.notKept == ["large.bin"])
    #expect(read.changes == ChangeCount(changes))
    let tests = try TestLine.tests(in: golden.text)
    #expect(tests.map(\.status) == [.passed, .failed, .failed])
  }

  @Test func `an event is written and read as it was`() throws {
    let golden = Golden("event.txt")
    let event = HistoryEvent(.reverted, detail: "2-more", target: EntryID(rawValue: "0123abcd"))
    try golden.expect(
      LightMessage(event, changes: changes, notKept: ["large.bin"], attempt: "attempt-1").text)
    #expect(try entry(golden.text).event == event)
  }

  @Test func `a note is written and read as it was`() throws {
    let trailers = [
      Trailer(.phase, "test"), Trailer(.prediction, "green, wrong"), Trailer(.driver, "Ben"),
      Trailer(.remark, "long-red"),
    ]
    let golden = Golden("note.txt")
    try golden.expect(
      (["My own words.", "· mine"].map(Addition.learners) + trailers.map(Addition.ours))
        .joined(separator: "\n") + "\n")
    let message = LightMessage(
      judged, as: light, changes: [], notKept: [], attempt: "attempt-1"
    ).text
    let read = try entry(message, note: golden.text)
    #expect(read.note == "My own words.\n- mine")
    #expect([read.light?.phase, read.light?.driver] == ["test", "Ben"])
    #expect(read.light?.prediction == "green, wrong")
    #expect(read.light?.remarks == ["long-red", "greens", "long-red"])
  }

  @Test func `refs have the names that they had`() async throws {
    let fixture = try Fixture()
    let entry = try await fixture.light(verdict(lane: .sprint, passed: ["a"]))
    try await fixture.history.confirm(entry.id)
    try await fixture.history.note("A note.", on: entry.id)
    try Golden("refs.txt").expect(
      try await fixture.git("for-each-ref", "--format=%(refname)")
        + (fixture.folder.text("history.git/HEAD") ?? ""))
  }
}
