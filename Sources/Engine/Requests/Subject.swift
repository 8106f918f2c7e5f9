public import Foundation

/// What is judged: a Swift package, and where its outer loop is if it has one.
public struct Subject: Sendable, Hashable {
  /// The folder of the package; never written.
  public var root: URL
  /// The folder of the acceptance package relative to the root; nil if there is none.
  public var acceptance: String?
  /// A test target of the package itself that is the outer loop; nil if there is none.
  public var outerTarget: String?
  /// The stem of the acceptance file of the present step, such as `2-threes-are-fizz`.
  ///
  /// Failing acceptance tests in other files are regressions. Nil: no regressions are looked for.
  public var currentSuite: String?
  /// Names of acceptance tests that a later step ended; they are not run.
  public var retired: [String]

  /// Makes a subject.
  public init(
    root: URL, acceptance: String? = nil, outerTarget: String? = nil, currentSuite: String? = nil,
    retired: [String] = []
  ) {
    self.root = root
    self.acceptance = acceptance
    self.outerTarget = outerTarget
    self.currentSuite = currentSuite
    self.retired = retired
  }
}
