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
