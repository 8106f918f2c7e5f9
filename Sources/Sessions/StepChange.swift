public import Katas

/// What became of a session that was asked to go on.
public enum StepChange: Sendable, Hashable {
  /// The next step is there.
  case advanced(Step)
  /// The last step is done: the kata is finished.
  case finished
}
