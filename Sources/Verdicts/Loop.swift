/// One of the two loops of ATDD.
///
/// They are two packages, built and run apart.
public enum Loop: String, Sendable, CaseIterable {
  /// The learner's own unit tests, in the learner's own package.
  case inner = "inner"
  /// The step's acceptance tests, in a package of their own: the customer's.
  case outer = "outer"
}
