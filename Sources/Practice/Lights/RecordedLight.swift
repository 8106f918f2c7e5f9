public import Verdicts

/// What the history holds of a light: enough for a time line and a retro, not the whole verdict.
public struct RecordedLight: Hashable, Sendable {
  /// Its colour.
  public var colour: Colour
  /// Why it has its colour.
  public var reason: Reason
  /// The lane that answered.
  public var lane = Lane.judge
  /// The colour of the outer loop; nil where there is none.
  public var outer: Colour?
  /// The tests of the inner loop in numbers.
  public var inner = TestCount()
  /// The tests of the outer loop in numbers; nil where there is none.
  public var acceptance: TestCount?
  /// The tests that failed or never ended, of both loops, by `TestResult.identity`.
  public var failed: [String] = []
  /// Seconds from the request to the verdict.
  public var seconds = 0.0
  /// The run that gave it.
  public var run: RunID
  /// The engine's digest of what was judged; see `Light.tree`.
  public var digest = ""
  /// The kata's slug; nil for a package that is not a kata workspace.
  public var kata: String?
  /// The slug of the step; nil without a kata.
  public var step: String?
  /// The phase that the rhythm was in, by its name.
  public var phase: String?
  /// What was predicted, in the words to be kept, such as "red, right".
  public var prediction: String?
  /// Who was typing.
  public var driver: String?
  /// The coach's remarks about it.
  public var remarks: [String] = []
  /// The entry of the sprint lane that it sets right; both bear the same tree.
  public var corrects: EntryID?
}

extension RecordedLight {
  /// Makes the light of a verdict, with what else is known when it is given.
  public init(
    _ verdict: Verdict, kata: String? = nil, step: String? = nil, phase: String? = nil,
    prediction: String? = nil, driver: String? = nil, remarks: [String] = [],
    corrects: EntryID? = nil
  ) {
    var seen: Set<String> = []
    self.init(
      colour: verdict.colour, reason: verdict.reason, lane: verdict.lane,
      outer: verdict.outer?.colour, inner: TestCount(verdict.inner),
      acceptance: verdict.outer.map { TestCount($0) },
      failed: (verdict.tests + verdict.regressions)
        .filter(\.status.isRed).map(\.identity)
        .filter { seen.insert($0).inserted },
      seconds: verdict.seconds, run: verdict.run, digest: verdict.tree, kata: kata, step: step,
      phase: phase, prediction: prediction, driver: driver, remarks: remarks, corrects: corrects)
  }

  /// Makes a light of which nothing else is known yet.
  public init(colour: Colour, reason: Reason, run: RunID) {
    self.init(colour: colour, reason: reason, lane: .judge, run: run)
  }
}

/// How one test ended at a light, as the history shows it.
public struct RecordedTest: Hashable, Sendable {
  /// The test, by `TestResult.identity`.
  public var identity: String
  /// The loop it belongs to.
  public var loop: Loop
  /// The end it had.
  public var status: TestResult.Status

  /// Makes a test.
  public init(identity: String, loop: Loop, status: TestResult.Status) {
    self.identity = identity
    self.loop = loop
    self.status = status
  }
}

/// How the tests of one loop ended, in numbers.
public struct TestCount: Hashable, Sendable {
  /// Tests that passed; a known issue does not keep a test from that.
  public var passed: Int
  /// Tests that failed or never ended.
  public var failed: Int
  /// Tests that were skipped.
  public var skipped: Int

  /// All of them.
  public var total: Int { passed + failed + skipped }

  /// Makes a count.
  public init(passed: Int = 0, failed: Int = 0, skipped: Int = 0) {
    self.passed = passed
    self.failed = failed
    self.skipped = skipped
  }

  /// Counts the tests of a verdict.
  public init(_ verdict: LoopVerdict) {
    self.init(
      passed: verdict.count(.passed) + verdict.count(.known),
      failed: verdict.count(.failed) + verdict.count(.unfinished),
      skipped: verdict.count(.skipped))
  }
}
