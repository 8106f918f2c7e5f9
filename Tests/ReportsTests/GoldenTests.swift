import Examples
import Reports
import Support
import Testing

@testable import Katas
@testable import Practice
@testable import Verdicts

/// What other programs read, held by files: see `Golden`.
@Suite struct GoldenTests {
  @Test func `run and watch print as they did`() throws {
    let kata = Kata.counting(steps: 2)
    let status = SessionStatus(
      kata: kata.slug, step: 1, done: DefinitionOfDone(lines: lines),
      light: light, seenRed: ["CountingTests.CountingTests/one is one"])
    let report = RunReport(verdict, status: status, kata: kata).json
    try Golden("run.json").expect(report.text(pretty: true))
    try Golden("watch.json").expect(report.text(pretty: false))
  }

  /// `next` does not ask whether the sprint lane answers here; otherwise it prints the new status.
  @Test func `status and next print as they did, and the same object`() throws {
    let kata = Kata.counting(steps: 2)
    let view = try Golden("../../SessionsTests/Golden/state.json").decoded(State.self).flow
      .view(at: Moment(seconds: 30))
    let status = SessionStatus(
      kata: kata.slug, step: 1, hintsShown: 2, done: DefinitionOfDone(lines: lines),
      light: light, changedAcceptance: ["Acceptance/Package.swift"], leftOpen: ["1-count-to-1"])
    let report = StatusReport(
      status, view: view, folder: "/counting", kata: kata,
      sprintRefusal: "The sprint lane rests.")
    try Golden("status.json").expect(report.json.text(pretty: true))
    let next = StatusReport(status, view: view, folder: "/counting", kata: kata)
    #expect(keys(next.json) == keys(report.json))
    try Golden("next.json").expect(next.json.text(pretty: true))
    try Golden("rhythm.json").expect(RhythmReport(view).json.text(pretty: true))
  }

  @Test func `lights and retro print as they did`() throws {
    try Golden("lights.json").expect(
      LightsReport(entries, hiding: RunID(rawValue: "01J2")).json.text(pretty: true))
    let retro = Retro(
      title: "Counting", lights: entries.compactMap { LightFacts($0, since: 1_000) },
      neverRed: ["two is two"], handovers: 1, overtime: ["Ana": 4.5])
    try Golden("retro.json").expect(RetroReport(retro).json.text(pretty: true))
  }

  @Test func `doctor and kata print as they did`() throws {
    let report = DoctorReport([
      Finding("toolchain", .missing, "no Swift to judge with", remedy: "Install it."),
      Finding("sandbox", .weak, "not isolated"), Finding("git", .good, "/usr/bin/git"),
    ])
    try Golden("doctor.json").expect(report.json.text(pretty: true))
    let kata = Kata.counting(steps: 2)
    let problem = KataProblem(file: "kata.yml", line: 2, column: 1, message: "No title.")
    try Golden("kata-list.json").expect(
      CatalogueReport([.kata(kata), .broken(slug: "odd", problems: [problem])]).json
        .text(pretty: true))
    try Golden("kata-show.json").expect(CatalogueReport.json(kata).text(pretty: true))
  }

  private func keys(_ value: JSONValue) -> [String] {
    if case .object(let members) = value { members.keys.sorted() } else { [] }
  }

  // MARK: Examples

  /// The part of a session's state that a report shows.
  private struct State: Decodable {
    var flow: PracticeFlow
  }

  private let light = Light(
    run: RunID(rawValue: "01J0"), colour: .red, reason: .testsFailed, outer: .amber, tree: "b2",
    time: 1_030.5)

  private let lines = [
    DoneLine(kind: .innerGreen, text: "every test", isMet: false, missing: "Fix it."),
    DoneLine(kind: .checklistItem, text: "shown", isMet: true),
  ]

  private var verdict: Verdict {
    var red = TestResult.inner("one is one", .failed)
    red.issues = [
      TestIssue(
        message: "Expectation failed", expression: "count(1)", expected: "1", actual: "0",
        file: "Tests/CountingTests/CountingTests.swift", line: 6, column: 5)
    ]
    var verdict = Verdict.of([red, .inner("two", .skipped)], outer: [.outer(step: 1)])
    verdict.run = light.run
    verdict.tree = light.tree
    verdict.lane = .sprint
    verdict.confirmed = false
    verdict.seconds = 1.25
    verdict.inner.suspects = ["two"]
    verdict.inner.limit = .memory
    verdict.outer?.needs = ["count"]
    verdict.outer?.diagnostics = [
      Diagnostic(
        loop: .outer, severity: .warning, message: "unused", file: "Acceptance/A.swift", line: 1,
        column: 2)
    ]
    return verdict
  }

  /// A light of each colour, one of them hidden, and an event.
  private var entries: [LightEntry] {
    func light(_ verdict: Verdict, phase: String) -> RecordedLight {
      RecordedLight(
        verdict, kata: "counting", step: "1-count-to-1", phase: phase, prediction: "red, right",
        driver: "Ana", remarks: ["long-red"],
        corrects: EntryID(rawValue: "0a"))
    }
    var hidden = Verdict.green
    hidden.run = RunID(rawValue: "01J2")
    func entry(
      _ id: String, _ time: Double, _ light: RecordedLight?, _ event: HistoryEvent? = nil
    ) -> LightEntry {
      LightEntry(
        id: EntryID(rawValue: id), parent: EntryID(rawValue: "00"), tree: TreeID(rawValue: "ff"),
        time: time, attempt: "attempt-1", title: "words", light: light, event: event,
        changes: ChangeCount(files: 2, linesAdded: 3, linesRemoved: 1), notKept: ["large.bin"],
        note: "My own words.")
    }
    return [
      entry("01", 1_030, light(verdict, phase: "test")),
      entry("02", 1_040, nil, HistoryEvent(.step, detail: "2-count-to-2")),
      entry("03", 1_060, light(.green, phase: "code")),
      entry("04", 1_060, light(hidden, phase: "code")),
    ]
  }
}
