public import Verdicts

/// What the history receives about a light: the verdict and what the rhythm knew at that moment.
public struct LightRecord: Hashable, Sendable {
  /// What the engine found out.
  public let verdict: Verdict
  /// When the light was given, in seconds since 1970.
  public let time: Double
  /// The light as the history will show it.
  public let light: RecordedLight

  /// Makes a record; ``RecordedLight`` explains the parts.
  public init(
    verdict: Verdict, time: Double, kata: String? = nil, step: String? = nil,
    phase: String? = nil, prediction: String? = nil, driver: String? = nil,
    remarks: [String] = [], corrects: EntryID? = nil
  ) {
    self.verdict = verdict
    self.time = time
    var seen: Set<String> = []
    light = RecordedLight(
      colour: verdict.colour, reason: verdict.reason, lane: verdict.lane,
      outer: verdict.outer?.colour, inner: TestCount(verdict.inner),
      acceptance: verdict.outer.map { TestCount($0) },
      failed: (verdict.tests + verdict.regressions)
        .filter(\.status.isRed).map(\.identity)
        .filter { seen.insert($0).inserted },
      seconds: verdict.seconds, run: verdict.run, digest: verdict.tree, kata: kata, step: step,
      phase: phase, prediction: prediction, driver: driver, remarks: remarks, corrects: corrects)
  }
}
