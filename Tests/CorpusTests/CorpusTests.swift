import Engine
import Foundation
import Support
import Testing
import Verdicts

/// The corpus of truth: every case by every lane.
@Suite(.serialized, .inTurn, .corpusFixture, .enabled(if: !Corpus.chosen.isEmpty))
struct `The corpus of truth` {
  private let fixture: CorpusFixture

  init() throws {
    fixture = try #require(CorpusFixture.current)
  }

  @Test(.serialized, arguments: Corpus.chosen)
  func `each lane gives the verdict that a case expects`(_ subject: CorpusCase) async throws {
    if subject.isHostile { try await skipWithoutSandbox() }
    for lane in CorpusLane.all where subject.settings.allows(lane.lane) {
      let clock = SaveClock(isHasty: subject.settings.hasty == true, isCareful: false)
      for stage in subject.stages.indices {
        try await judge(subject, stage, by: lane, savedAt: clock.time(ofStage: stage))
      }
    }
  }

  private func skipWithoutSandbox() async throws {
    guard case .none(let reason, _) = await fixture.judge.isolation() else { return }
    try Test.cancel("Hostile code runs in the sandbox or not at all: \(reason).")
  }

  private func judge(
    _ subject: CorpusCase, _ number: Int, by lane: CorpusLane, savedAt time: Double?
  ) async throws {
    let settings = subject.settings
    let stage = subject.stages[number]
    // One folder for all lanes, as a learner has it: what the judge built serves the sprint lane.
    let root = fixture.root(of: settings.shape, for: "tandem")
    let base = try #require(Corpus.standing.shapes[settings.shape])
    try fixture.hold(subject.files(over: base, at: number), at: root, savedAt: time)
    let around = [root.deletingLastPathComponent(), fixture.outside]
    let before = Surroundings(of: around)

    let stopwatch = Stopwatch()
    let start = ContinuousClock.now
    let verdict = try await lane.verdict(fixture, fixture.request(for: subject, at: root)) {
      stopwatch.hear($0)
    }
    let seconds = start.duration(to: .now)

    var lines = stage.expected.disagreements(with: verdict)
    let bounds = settings.bounds
    let testing = stopwatch.longest()
    if testing > bounds.deadline + .seconds(3) {
      lines.append("time of the tests: expected \(bounds.deadline) and 3 s at most, got \(testing)")
    }
    let most = bounds.buildDeadline + bounds.deadline + .seconds(3)
    if settings.buildDeadline != nil, seconds > most {
      lines.append("time in all: expected \(most) at most, got \(seconds)")
    }
    // A namespace with hundreds of processes dies at once, but not in one instant.
    let left = try await Surroundings.processes(bearing: fixture.mark, after: .seconds(2))
    if !left.isEmpty { lines.append("processes: expected none left, got \(left)") }
    let changes = before.changes(to: Surroundings(of: around))
    if !changes.isEmpty { lines.append("files of the user: expected no change, got \(changes)") }
    for path in settings.untouched ?? [] {
      let place = fixture.words(root: root).reduce(path) { $0.replacing($1.key, with: $1.value) }
      if FileManager.default.fileExists(atPath: place) { lines.append("there is now a \(place)") }
    }
    guard !lines.isEmpty else { return }
    Issue.record(
      """
      \(subject.testDescription) · \(stage.title) · \(lane.lane.rawValue) lane
      \(lines.map { "  " + $0 }.joined(separator: "\n"))
      \(verdict.output.suffix(3_000))
      """)
  }
}

extension CorpusFixture {
  /// The request of a case about its package.
  func request(for subject: CorpusCase, at root: URL) -> RunRequest {
    let settings = subject.settings
    let acceptance = root.appending(path: "Acceptance/Package.swift").path
    let hasAcceptance = FileManager.default.fileExists(atPath: acceptance)
    let parts = mark.split(separator: "=").map(String.init)
    return RunRequest(
      run: RunID(rawValue: subject.name),
      subject: Subject(
        root: root, acceptance: hasAcceptance ? "Acceptance" : nil,
        outerTarget: settings.outerTarget, currentSuite: settings.currentSuite,
        retired: settings.retired ?? []),
      limits: settings.bounds, filter: settings.filter,
      environment: (settings.environment ?? [:]).merging([parts[0]: parts[1]]) { own, _ in own })
  }
}

extension Verdict {
  /// What was written, for a look at why.
  fileprivate var output: String {
    inner.output.suffix(3_000) + (outer.map { "\n--- outer ---\n" + $0.output } ?? "")
  }
}
