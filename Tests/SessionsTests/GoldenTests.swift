import Foundation
import Support
import Testing
import Workspaces

@testable import Katas
@testable import Practice
@testable import Sessions
@testable import Verdicts

/// What outlives a session or is read by other programs, held by files: see `Golden`.
@Suite struct GoldenTests {
  // MARK: The state

  @Test func `the state is written as it was`() throws {
    let golden = Golden("state.json")
    try golden.expectRoundTrip(of: SessionState.self)
    let folder = try TemporaryFolder()
    let file = StateFile(folder["state.json"])
    try file.update(orElse: golden.decoded(SessionState.self)) { _ in }
    try golden.expect(folder.text("state.json") ?? "")
  }

  @Test func `a rhythm that undoes nothing is written as it was`() throws {
    try Golden("rhythm-classic.json").expectRoundTrip(of: Rhythm.self, allowing: ["box"])
    #expect(try Golden("rhythm-classic.json").decoded(Rhythm.self).keeping == .everything)
  }

  @Test func `a state of schema 2 is read`() throws {
    let state = try Golden("state-2.json").decoded(SessionState.self)
    #expect(state.schema == 2)
    #expect(state.step == "4" && state.last?.step == "4")
    #expect(state.hints == ["1-say-the-number": 2])
    #expect(state.ticked == ["1-say-the-number": ["we would show this code"]])
    #expect(state.leftOpen == ["3-fives-are-buzz"])
    #expect(state.flow.rhythm.name == "ping-pong")
    #expect(state.flow.pairing.handovers == 2)
    #expect(state.flow.noticed[.greenAtOnce] == 2)
    #expect(state.last?.light.colour == .red && state.last?.proven.count == 3)
  }

  @Test func `the digests of a kata stay what they are`() {
    let kata = Kata.counting(steps: 2)
    #expect(kata.digest == "fb341a5381d965a69332cb178bfdba50")
    #expect(
      Workspace.acceptanceDigests(of: kata) == [
        "Acceptance/Package.swift": "4a69aad469849c5de48f4e8fa623b4cc",
        "Acceptance/Tests/AcceptanceTests/1-count-to-1.swift": "b1f63acacc8399b5fa19c308719a936e",
        "Acceptance/Tests/AcceptanceTests/2-count-to-2.swift": "adc3d0e49e782aaf9731e925f2652bb9",
      ])
  }

  @Test func `the state of a package lies where it did`() throws {
    let home = try TemporaryFolder()
    let state = try Session.stateURL(
      of: .package(URL(filePath: "/home/ana/plain")),
      folders: Folders(environment: ["HOME": home.url.path]))
    #expect(state == home[".local/share/tandem/packages/plain-a952666b5b752d0b/state.json"])
  }

  /// New words may come; one that is gone would no longer be read.
  @Test func `words that are written are read for good`() {
    func expect<Word: RawRepresentable<String>>(
      _ type: Word.Type, _ words: String, sourceLocation: SourceLocation = #_sourceLocation
    ) {
      let gone = words.split(separator: " ").filter { Word(rawValue: String($0)) == nil }
      #expect(gone == [], sourceLocation: sourceLocation)
    }
    expect(Colour.self, "green red amber")
    expect(Reason.self, "notBuilt timedOut limitExceeded crashed incomplete noTests allSkipped")
    expect(Reason.self, "testsFailed passed")
    expect(Lane.self, "judge sprint")
    expect(Loop.self, "inner outer")
    expect(Limit.self, "memory processes fileSize output")
    expect(Phase.self, "test code refactor")
    expect(HistoryEvent.Kind.self, "step kept reverted goingBack finished")
    expect(Observation.Kind.self, "tests-vanished tests-disabled green-at-once long-red")
    expect(Observation.Kind.self, "example-without-test several-new-tests long-broken")
    expect(Observation.Kind.self, "wrong-prediction no-refactoring")
    expect(Kata.Kind.self, "tdd atdd refactoring test-design")
    expect(TestResult.Status.self, "passed failed skipped known unfinished")
    expect(Diagnostic.Severity.self, "error warning note")
    expect(FileChange.Kind.self, "added changed removed")
    expect(TestListItem.State.self, "open ticked crossedOut")
    expect(Finding.State.self, "good weak missing")
  }

  // MARK: What commands print

  @Test func `run and watch print as they did`() throws {
    let kata = Kata.counting(steps: 2)
    let status = SessionStatus(
      kata: kata.slug, step: 1, done: DefinitionOfDone(lines: lines),
      light: light, seenRed: ["CountingTests.CountingTests/one is one"])
    let report = RunReport(verdict, status: status, kata: kata).json
    try Golden("run.json").expect(report.text(pretty: true))
    try Golden("watch.json").expect(report.text(pretty: false))
  }

  @Test func `status and next print as they did`() throws {
    let bench = try Bench(steps: 2)
    let place = Place.workspace(try bench.make(), bench.kata)
    let view = try Golden("state.json").decoded(SessionState.self).flow
      .view(at: Moment(seconds: 30))
    let status = SessionStatus(
      kata: bench.kata.slug, step: 1, hintsShown: 2, done: DefinitionOfDone(lines: lines),
      light: light, changedAcceptance: ["Acceptance/Package.swift"], leftOpen: ["1-count-to-1"])
    let report = StatusReport(
      place, status: status, view: view, sprintRefusal: "The sprint lane rests.")
    try Golden("status.json").expect(
      report.json.text(pretty: true).replacing(bench.root.path, with: "/counting"))
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
    let report = Examination(findings: [
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

  // MARK: Examples

  private let light = Light(
    run: RunID(rawValue: "01J0"), colour: .red, reason: .testsFailed, outer: .amber, tree: "b2",
    time: 1_030.5)

  private let lines = [
    DoneLine(kind: .innerGreen, text: "every test", isMet: false, missing: "Fix it."),
    DoneLine(kind: .promise, text: "shown", isMet: true),
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
    func record(_ verdict: Verdict, time: Double, phase: String) -> LightRecord {
      LightRecord(
        verdict: verdict, time: time, kata: "counting", step: "1-count-to-1", phase: phase,
        prediction: "red, right", driver: "Ana", remarks: ["long-red"],
        corrects: EntryID(rawValue: "0a"))
    }
    var hidden = Verdict.green
    hidden.run = RunID(rawValue: "01J2")
    func entry(_ id: String, _ record: LightRecord?, _ event: HistoryEvent? = nil) -> LightEntry {
      LightEntry(
        id: EntryID(rawValue: id), parent: EntryID(rawValue: "00"), tree: TreeID(rawValue: "ff"),
        time: record?.time ?? 1_040, attempt: "attempt-1", title: "words",
        light: record?.light, event: event,
        changes: ChangeCount(files: 2, linesAdded: 3, linesRemoved: 1), notKept: ["large.bin"],
        note: "My own words.")
    }
    return [
      entry("01", record(verdict, time: 1_030, phase: "test")),
      entry("02", nil, HistoryEvent(.step, detail: "2-count-to-2")),
      entry("03", record(.green, time: 1_060, phase: "code")),
      entry("04", record(hidden, time: 1_060, phase: "code")),
    ]
  }
}
