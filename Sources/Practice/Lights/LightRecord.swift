public import Verdicts

/// What the history is told about a light: the verdict and what the rhythm knew at that moment.
public struct LightRecord: Hashable, Sendable {
  /// What the engine found out.
  public var verdict: Verdict
  /// When the light was given, in seconds since 1970.
  public var time: Double
  /// The kata's slug; nil for a package that is no kata workspace.
  public var kata: String?
  /// The slug of the present step; nil without a kata.
  public var step: String?
  /// The phase that the rhythm was in, by its name.
  public var phase: String?
  /// What was predicted, in the words to be kept, such as "red, right".
  public var prediction: String?
  /// Who was typing.
  public var driver: String?
  /// What the coach said about this light.
  public var remarks: [String]
  /// The entry of the sprint lane that this light sets right; it bears the same tree.
  public var corrects: EntryID?

  /// Makes a record.
  public init(
    verdict: Verdict, time: Double, kata: String? = nil, step: String? = nil,
    phase: String? = nil, prediction: String? = nil, driver: String? = nil,
    remarks: [String] = [], corrects: EntryID? = nil
  ) {
    self.verdict = verdict
    self.time = time
    self.kata = kata
    self.step = step
    self.phase = phase
    self.prediction = prediction
    self.driver = driver
    self.remarks = remarks
    self.corrects = corrects
  }
}
