public import Engine
public import Verdicts

/// How a session runs the learner's code.
public struct SessionOptions: Sendable, Hashable {
  /// Limits chosen for this session.
  public var limits: Limits
  /// Whether the sandbox is wanted.
  public var isolation: IsolationMode
  /// Runs only tests whose identifier matches this regular expression.
  public var filter: String?
  /// The test target that counts as the outer loop in a package that is not a kata workspace.
  public var outerTarget: String?
  /// Variables that the learner's code sees.
  public var environment: [String: String]
  /// The team's own lines of the Definition of Done.
  public var promises: [String]

  /// Which lanes answer.
  public var lane: LaneChoice
  /// How the session is practised, where it is to differ from before.
  public var arrangement: Arrangement

  /// Makes options.
  public init(
    limits: Limits = Limits(), isolation: IsolationMode = .auto, filter: String? = nil,
    outerTarget: String? = nil, environment: [String: String] = [:], promises: [String] = [],
    lane: LaneChoice = .auto, arrangement: Arrangement = Arrangement()
  ) {
    self.limits = limits
    self.isolation = isolation
    self.filter = filter
    self.outerTarget = outerTarget
    self.environment = environment
    self.promises = promises
    self.lane = lane
    self.arrangement = arrangement
  }
}
