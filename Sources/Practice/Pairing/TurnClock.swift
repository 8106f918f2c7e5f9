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
