/// What the curtain looks like from the learner's chair.
public enum CurtainState: Hashable, Sendable {
  /// Lights are shown as they come.
  case open
  /// The next light will be measured by this prediction.
  case promised(Prediction)
  /// A light is there and waits for its prediction.
  case covered
}
