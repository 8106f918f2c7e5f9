public import Verdicts

/// What the rhythm knows about one light: to be kept with it in the history.
public struct LightNote: Hashable, Sendable {
  /// The run that gave the light.
  public var run: RunID
  /// The phase that the saved change belonged to.
  public var phase: Phase
  /// The cycle, from 1; 0 before the first test.
  public var cycle: Int
  /// What was predicted and what became of it; nil without a prediction, and while hidden.
  public var prediction: PredictionOutcome?
  /// What the coach noticed, shown or not.
  public var noticed: [Observation.Kind] = []
  /// Who typed; nil without names.
  public var driver: String?
}
