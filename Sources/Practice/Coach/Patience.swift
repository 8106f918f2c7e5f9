/// From when on the step coach finds something long, many or several.
struct Patience: Hashable, Codable, Sendable {
  /// Seconds from the first red to green that are long.
  ///
  /// Ten minutes are five boxes of baby steps: to need more is to have taken several steps at once.
  var red = 600.0
  /// Lines changed between two greens that are many.
  ///
  /// Forty do not fit next to their test on the 24 rows of a terminal, shown twice over.
  var lines = 40
  /// Seconds of a broken build that are long.
  ///
  /// Five minutes without any light are long enough to forget the last one.
  var broken = 300.0
  /// Tests made to pass without tidying that are several.
  ///
  /// The third time is when doubled code is usually removed; one more leaves room to wait for it.
  var greens = 4

  private enum CodingKeys: String, CodingKey {
    case red = "red", lines = "lines", broken = "broken", greens = "greens"
  }
}
