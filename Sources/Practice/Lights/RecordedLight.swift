public import Verdicts

/// What the history holds of a light: enough for a time line and a retro, not the whole verdict.
public struct RecordedLight: Hashable, Sendable {
  /// Its colour.
  public var colour: Colour
  /// Why it has its colour.
  public var reason: Reason
  /// The lane that answered.
  public var lane: Lane
  /// The colour of the outer loop; nil where there is none.
  public var outer: Colour?
  /// The tests of the inner loop in numbers.
  public var inner: TestCount
  /// The tests of the outer loop in numbers; nil where there is none.
  public var acceptance: TestCount?
  /// The tests that failed or never ended, of both loops, by `TestResult.identity`.
  public var failed: [String]
  /// Seconds from the request to the verdict.
  public var seconds: Double
  /// The run that gave it.
  public var run: RunID
  /// The engine's digest of what was judged; see `Light.tree`.
  public var digest: String
  /// The kata's slug; nil for a package that is not a kata workspace.
  public var kata: String?
  /// The slug of the step; nil without a kata.
  public var step: String?
  /// The phase that the rhythm was in, by its name.
  public var phase: String?
  /// What was predicted, in the words to be kept, such as "red, right".
  public var prediction: String?
  /// Who was typing.
  public var driver: String?
  /// The coach's remarks about it.
  public var remarks: [String]
  /// The entry of the sprint lane that it sets right; both bear the same tree.
  public var corrects: EntryID?

  /// Makes a light.
  public init(
    colour: Colour, reason: Reason, lane: Lane = .judge, outer: Colour? = nil,
    inner: TestCount = TestCount(), acceptance: TestCount? = nil, failed: [String] = [],
    seconds: Double = 0, run: RunID, digest: String = "", kata: String? = nil,
    step: String? = nil, phase: String? = nil, prediction: String? = nil, driver: String? = nil,
    remarks: [String] = [], corrects: EntryID? = nil
  ) {
    self.colour = colour
    self.reason = reason
    self.lane = lane
    self.outer = outer
    self.inner = inner
    self.acceptance = acceptance
    self.failed = failed
    self.seconds = seconds
    self.run = run
    self.digest = digest
    self.kata = kata
    self.step = step
    self.phase = phase
    self.prediction = prediction
    self.driver = driver
    self.remarks = remarks
    self.corrects = corrects
  }
}
