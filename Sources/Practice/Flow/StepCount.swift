import Verdicts

/// Lights and time of the present step, and when its outer loop turned green.
struct StepCount: Hashable, Codable, Sendable {
  var tree = ""
  /// The run of the last light; nil once its files were replaced.
  var run: RunID?
  private var began: Moment?
  private var lights = 0
  private var wasOpen = false
  private var isCelebrated = false

  private enum CodingKeys: String, CodingKey {
    case tree = "tree", run = "run", began = "began", lights = "lights", wasOpen = "wasOpen"
    case isCelebrated = "isCelebrated"
  }

  /// Another step begins: lights and time count from here on.
  mutating func begin(at now: Moment) {
    began = now
    lights = 0
    wasOpen = false
    isCelebrated = false
  }

  /// Counts a light and returns what to celebrate: once a step, and only what was open before.
  mutating func count(outer: Colour?, at now: Moment) -> Celebration? {
    let start = began ?? now
    began = start
    lights += 1
    guard let outer else { return nil }
    guard outer == .green else {
      wasOpen = true
      return nil
    }
    guard wasOpen, !isCelebrated else { return nil }
    isCelebrated = true
    return Celebration(lights: lights, seconds: now.seconds(since: start))
  }
}
