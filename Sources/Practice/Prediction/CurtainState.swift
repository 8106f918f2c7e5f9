/// What the learner may see of the next light.
public enum CurtainState: Hashable, Sendable {
  /// Lights are shown as they come.
  case open
  /// The next light will be measured by this prediction.
  case promised(Prediction)
  /// A light is there and waits for its prediction.
  case covered
}
