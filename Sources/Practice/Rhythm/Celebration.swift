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
