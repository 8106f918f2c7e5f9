/// The keyboard changes hands.
public struct Handover: Hashable, Sendable {
  /// Who typed.
  public var from: String
  /// Who types now.
  public var to: String
  /// Seconds by which the turn had gone over its length; 0 without a turn timer.
  public var overtime = 0.0

  /// The handover as a sentence for the screen.
  public var sentence: String {
    overtime > 0 ? "Over to \(to), \(ClockText.text(overtime)) late." : "Over to \(to)."
  }
}
