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
