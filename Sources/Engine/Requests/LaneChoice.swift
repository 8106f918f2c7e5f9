/// Which lanes a run may use.
public enum LaneChoice: String, Sendable, CaseIterable {
  /// The sprint lane answers first where it can, and the judge has the last word.
  case auto
  /// Only the judge.
  case judge
  /// Only the sprint lane; the judge is asked only for a package that it cannot serve.
  case sprint
}
