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
  public var hiddenLight: HiddenLightState
  /// Whether every light is hidden until it is predicted.
  public var hidesAll: Bool
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

/// What the learner may see of the next light.
public enum HiddenLightState: Hashable, Sendable {
  /// Lights are shown as they come.
  case open
  /// The next light will be measured by this prediction.
  case predicted(Prediction)
  /// A light is there and waits for its prediction.
  case hidden
}

/// The clock of a box, as the screen shows it.
public struct BoxClock: Hashable, Sendable {
  /// Seconds of the whole box.
  public var length: Double
  /// Seconds until the bell, from 0.
  public var remaining: Double

  /// The time left as a clock shows it.
  public var text: String { ClockText.text(remaining) }
  /// Seconds until a whole number of them is left, above 0 and at most 1: when to look next.
  public var untilNextSecond: Double {
    let fraction = remaining - remaining.rounded(.down)
    return fraction > 0 ? fraction : 1
  }
}

/// The clock of a turn, as the screen shows it.
public struct TurnClock: Hashable, Sendable {
  /// Seconds of the whole turn.
  public var length: Double
  /// Seconds that were used.
  public var elapsed: Double

  /// Seconds left, from 0.
  public var remaining: Double { max(0, length - elapsed) }
  /// Seconds over the turn's length, from 0.
  public var overtime: Double { max(0, elapsed - length) }
  /// Whether the turn is over and goes on all the same.
  public var isOver: Bool { elapsed >= length }

  /// The time left as a clock shows it, or the overtime with a plus sign.
  public var text: String { isOver ? "+\(ClockText.text(overtime))" : ClockText.text(remaining) }
}

/// The outer loop turned green: what it took.
public struct Celebration: Hashable, Codable, Sendable {
  /// Lights since the step began, this one included.
  public var lights: Int
  /// Seconds since the step began.
  public var seconds: Double

  private enum CodingKeys: String, CodingKey { case lights = "lights", seconds = "seconds" }

  /// What the screen shows for a moment.
  public var sentence: String {
    let count = lights == 1 ? "1 light" : "\(lights) lights"
    return "The customer's examples are green: \(count), \(ClockText.words(seconds))."
  }
}
