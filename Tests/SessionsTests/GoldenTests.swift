import Foundation
import Reports
import Support
import Testing
import Workspaces

@testable import Katas
@testable import Practice
@testable import Sessions
@testable import Verdicts

/// What outlives a session, held by files: see `Golden`.
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
    let state = try Place.package(URL(filePath: "/home/ana/plain")).stateFile(
      Folders(environment: ["HOME": home.url.path]))
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
    expect(KataKind.self, "tdd atdd refactoring test-design")
    expect(TestResult.Status.self, "passed failed skipped known unfinished")
    expect(Diagnostic.Severity.self, "error warning note")
    expect(FileChange.Kind.self, "added changed removed")
    expect(TestListItem.State.self, "open ticked crossedOut")
    expect(Finding.State.self, "good weak missing")
  }
}
