import Engine
import Foundation
import Support
import Testing

/// What plain `swift test` says of the corpus, in folders of its own beside the lanes.
@Suite(.serialized, .inTurn, .corpusFixture, .enabled(if: !Corpus.chosen.isEmpty))
struct `Plain swift test` {
  private let fixture: CorpusFixture

  init() throws {
    fixture = try #require(CorpusFixture.current)
  }

  @Test(.serialized, arguments: Corpus.chosenForPlain)
  func `agrees with the corpus, save for its known false greens`(
    _ subject: CorpusCase
  ) async throws {
    let root = fixture.root(of: subject.settings.shape, for: "plain")
    let base = try #require(Corpus.standing.shapes[subject.settings.shape])
    let clock = SaveClock(isHasty: subject.settings.hasty == true, isCareful: true)
    for (number, stage) in subject.stages.enumerated() {
      try fixture.hold(
        subject.files(over: base, at: number), at: root, savedAt: clock.time(ofStage: number))
      var readings = [(folder: "", expected: stage.expected)]
      if let outer = stage.expected.outer?.expectation, subject.settings.outerTarget == nil {
        readings.append(("Acceptance", outer))
      }
      for (folder, expected) in readings {
        guard let isSuccess = expected.isSuccessInPlain else { continue }
        let scratch = folder.isEmpty ? "scratch" : "scratch-\(folder)"
        let run = PlainRun(
          package: root.appending(path: folder),
          scratch: fixture.folder.appending(path: "plain-\(subject.settings.shape)-\(scratch)"))
        let (succeeds, output) = try await run.succeeds(
          with: fixture.judge.toolchain, environment: subject.settings.environment ?? [:])
        if succeeds != isSuccess {
          Issue.record(
            """
            \(subject.testDescription) · \(stage.title) \(folder)
              swift test: expected \(isSuccess ? "status 0" : "a failure"), \
            got \(succeeds ? "status 0" : "a failure")
            \(output.suffix(2_000))
            """)
        }
      }
    }
  }
}

extension CorpusCase {
  /// Whether plain `swift test` is asked about any of it.
  var hasPlainRun: Bool {
    // Plain `swift test` has no loops, and its filter is no part of the package.
    guard settings.outerTarget == nil, settings.filter == nil else { return false }
    return stages.contains { stage in
      [stage.expected, stage.expected.outer?.expectation].contains { $0?.isSuccessInPlain != nil }
    }
  }
}

extension Expectation {
  /// Whether plain `swift test` must end with status 0; nil if it is not asked.
  var isSuccessInPlain: Bool? {
    switch plain ?? .agrees {
    case .agrees: regressions == nil ? light == .green : nil
    case .falseGreen: true
    case .notRun: nil
    }
  }
}
