/// A point of a session, in seconds since it began; rhythms receive it and never ask a clock.
public struct Moment: Hashable, Comparable, Codable, Sendable, CustomStringConvertible {
  /// Seconds since the session began.
  public var seconds: Double

  private enum CodingKeys: String, CodingKey { case seconds = "seconds" }

  /// The moment at which the session began.
  public static let start = Moment(seconds: 0)

  /// Makes a moment.
  public init(seconds: Double) { self.seconds = seconds }

  /// Seconds that passed since another moment; never negative, because clocks can jump backwards.
  public func seconds(since earlier: Moment) -> Double { max(0, seconds - earlier.seconds) }

  /// Compares two moments by time.
  public static func < (left: Moment, right: Moment) -> Bool { left.seconds < right.seconds }

  /// A later moment.
  public static func + (moment: Moment, seconds: Double) -> Moment {
    Moment(seconds: moment.seconds + seconds)
  }

  /// The moment as a clock shows it: `2:05`, or `1:02:05` after an hour.
  public var description: String { ClockText.text(seconds) }
}
