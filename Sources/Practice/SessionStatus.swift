import Verdicts

/// The state of a learner's session: what the screen and `tandem status` show in addition to the
/// verdict.
public struct SessionStatus: Hashable, Sendable {
  /// The kata's slug; nil for a package that is not a kata workspace.
  public var kata: String?
  /// The place of the present step, from 0.
  public var step: Int
  /// How many hints of the present step were asked for.
  public var hintsShown: Int
  /// What is proven and what is open for the present step; nil without a kata.
  public var done: DefinitionOfDone?
  /// The last recorded light; nil before the first.
  public var light: Light?
  /// Whether that light waits for a prediction, so that nothing may reveal it.
  public var isHidden: Bool
  /// Tests that were red at least once in this session, by `TestResult.identity`.
  public var seenRed: Set<String>
  /// Acceptance files that differ from the kata's, relative to the workspace.
  public var changedAcceptance: [String]
  /// Steps that were left with `--anyway`: their slugs.
  public var leftOpen: [String]
  /// Whether every step is done.
  public var isFinished: Bool

  /// Makes a status.
  public init(
    kata: String? = nil, step: Int = 0, hintsShown: Int = 0, done: DefinitionOfDone? = nil,
    light: Light? = nil, isHidden: Bool = false, seenRed: Set<String> = [],
    changedAcceptance: [String] = [],
    leftOpen: [String] = [], isFinished: Bool = false
  ) {
    self.kata = kata
    self.step = step
    self.hintsShown = hintsShown
    self.done = done
    self.light = light
    self.isHidden = isHidden
    self.seenRed = seenRed
    self.changedAcceptance = changedAcceptance
    self.leftOpen = leftOpen
    self.isFinished = isFinished
  }
}
