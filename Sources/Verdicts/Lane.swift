/// The way a verdict was found.
public enum Lane: String, Sendable, CaseIterable {
  /// SwiftPM's own build and test run: the authority.
  case judge = "judge"
  /// The direct compile that answers first and is then confirmed by the judge.
  case sprint = "sprint"
}
