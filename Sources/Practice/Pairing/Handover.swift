/// The keyboard changes hands.
public struct Handover: Hashable, Sendable {
  /// Who typed.
  public var from: String
  /// Who types now.
  public var to: String
  /// Seconds by which the turn had gone over its length; 0 without a turn timer.
  public var overtime: Double

  /// Makes a handover.
  public init(from: String, to: String, overtime: Double = 0) {
    self.from = from
    self.to = to
    self.overtime = overtime
  }

  /// What the screen says.
  public var sentence: String {
    overtime > 0 ? "Over to \(to), \(ClockText.text(overtime)) late." : "Over to \(to)."
  }
}
