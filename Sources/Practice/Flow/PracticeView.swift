public import Verdicts

/// What the screen shows of a session's rhythm: nothing in it reveals a hidden light.
public struct PracticeView: Hashable, Sendable {
  /// The rhythm.
  public var rhythm: Rhythm
  /// The phase that is expected now.
  public var phase: Phase
  /// What to do now, as one sentence.
  public var sentence: String
  /// The coach's remark, until another phase ends.
  public var remark: Observation?
  /// The clock of the present box; nil between boxes and in rhythms without one.
  public var box: BoxClock?
  /// The clock of the present turn; nil without one, and in rhythms that hand over by event.
  public var turn: TurnClock?
  /// Who types; nil without names.
  public var driver: String?
  /// Who thinks ahead; nil for somebody alone.
  public var navigator: String?
  /// Whether a light is hidden or predicted.
  public var curtain: CurtainState
  /// Whether every light is hidden until it is predicted.
  public var coversAll: Bool
  /// What became of the last prediction; nil if the last light was not predicted.
  public var prediction: PredictionOutcome?
  /// The predictions so far.
  public var score: PredictionScore
  /// The celebration of the last light; nil if there was nothing to celebrate.
  public var celebration: Celebration?
  /// The colour of the last light that was shown; nil before the first.
  public var colour: Colour?
  /// Whether a light that was shown was green, so that there is something to go back to.
  public var hasGreen: Bool
  /// The cycle, from 1; 0 before the first test.
  public var cycle: Int
}
