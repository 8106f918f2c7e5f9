/// The colour of a light: green, red or amber.
public enum Colour: String, Codable, Sendable, CaseIterable {
  /// Everything that was asked holds.
  case green = "green"
  /// Something that was asked does not hold.
  case red = "red"
  /// Nothing is known about behaviour yet: it does not build, or no test ran.
  case amber = "amber"
}
