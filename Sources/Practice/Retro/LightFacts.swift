public import Verdicts

/// What a retro needs to know of one light.
public struct LightFacts: Hashable, Sendable {
  /// When it was given.
  public var moment: Moment
  /// Its colour.
  public var colour: Colour
  /// Why it has its colour.
  public var reason: Reason
  /// The colour of the outer loop; nil where there is none.
  public var outer: Colour?
  /// The phase that the saved change belonged to; nil if nobody kept it.
  public var phase: Phase?
  /// How much changed since the light before.
  public var changes = ChangeCount()
  /// The slug of the step; nil without a kata.
  public var step: String?
  /// What was predicted; nil if nothing was.
  public var prediction: PredictionOutcome?
  /// What the coach noticed.
  public var noticed: [Observation.Kind] = []
  /// Who typed; nil without names.
  public var driver: String?
  /// The tests of the inner loop in numbers.
  public var tests = TestCount()

  /// Lines that were added and removed.
  public var lines: Int { changes.linesAdded + changes.linesRemoved }
}

extension LightFacts {
  /// Takes the facts out of an entry of the history; nil if it is not a light or was corrected later.
  ///
  /// - Parameter start: When the attempt began, in seconds since 1970.
  public init?(_ entry: LightEntry, since start: Double) {
    guard let light = entry.light, !entry.isCorrected else { return nil }
    self.init(
      moment: Moment(seconds: max(0, entry.time - start)), colour: light.colour,
      reason: light.reason, outer: light.outer, phase: light.phase.flatMap(Phase.init),
      // What was there at the first light was nobody's work in this attempt.
      changes: entry.parent == nil ? ChangeCount() : entry.changes, step: light.step,
      prediction: light.prediction.flatMap { PredictionOutcome(text: $0, got: light.colour) },
      noticed: light.remarks.compactMap(Observation.Kind.init), driver: light.driver,
      tests: light.inner)
  }
}
