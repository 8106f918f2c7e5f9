/// A clock that has run out.
public enum Bell: String, Hashable, Sendable {
  /// The box of baby steps.
  case box
  /// The turn at the keyboard.
  case turn

  /// The bell in words, where the clock is not visible.
  ///
  /// - Parameter view: What the rhythm shows at that moment.
  public func sentence(in view: PracticeView) -> String {
    switch self {
    case .box: view.sentence
    case .turn:
      "The bell: the turn is over."
        + (view.navigator.map { " \($0) types next: `tandem swap` hands over." } ?? "")
    }
  }
}
