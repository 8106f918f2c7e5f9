public import Foundation
public import Verdicts

/// One question to the judge.
public struct RunRequest: Sendable, Hashable {
  /// The run that the verdict will bear.
  public var run: RunID
  /// What is judged.
  public var subject: Subject
  /// The bounds of the run.
  public var limits: Limits
  /// Whether the run has to be isolated.
  public var isolation: IsolationMode
  /// Which lanes may answer.
  public var lane: LaneChoice
  /// A regular expression over test identifiers; only those that match are run.
  public var filter: String?
  /// Variables that builds and tests see in addition to the few that they always see.
  public var environment: [String: String]

  /// Makes a request.
  public init(
    run: RunID, subject: Subject, limits: Limits = Limits(), isolation: IsolationMode = .auto,
    lane: LaneChoice = .auto, filter: String? = nil, environment: [String: String] = [:]
  ) {
    self.run = run
    self.subject = subject
    self.limits = limits
    self.isolation = isolation
    self.lane = lane
    self.filter = filter
    self.environment = environment
  }
}

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

/// Which lanes a run may use.
public enum LaneChoice: String, Sendable, CaseIterable {
  /// The sprint lane answers first where it can, and the judge has the last word.
  case auto
  /// Only the judge.
  case judge
  /// Only the sprint lane; the judge is asked only for a package that it cannot serve.
  case sprint
}
