public import Verdicts

/// What the learner expects of a light before it is shown.
public struct Prediction: Hashable, Codable, Sendable {
  /// The expected colour.
  public var colour: Colour
  /// The name of the test that is expected to fail; nil if none was named.
  public var test: String?

  private enum CodingKeys: String, CodingKey { case colour = "colour", test = "test" }

  /// Makes a prediction; a named test makes sense for red alone.
  public init(_ colour: Colour, test: String? = nil) {
    self.colour = colour
    self.test = colour == .red ? test : nil
  }
}
