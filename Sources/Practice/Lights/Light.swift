public import Verdicts

/// The recorded answer to one run: colour, reason and the tree of files it judged.
public struct Light: Hashable, Sendable, Codable {
  /// The run that gave it.
  public var run: RunID
  /// Its colour.
  public var colour: Colour
  /// Why it has its colour.
  public var reason: Reason
  /// The colour of the outer loop; nil where there is none.
  public var outer: Colour?
  /// Names exactly the content that was judged.
  public var tree: String
  /// When it was given, in seconds since 1970.
  public var time: Double

  private enum CodingKeys: String, CodingKey {
    case run = "run", colour = "colour", reason = "reason", outer = "outer", tree = "tree"
    case time = "time"
  }

  /// Makes a light.
  public init(
    run: RunID, colour: Colour, reason: Reason, outer: Colour?, tree: String, time: Double
  ) {
    self.run = run
    self.colour = colour
    self.reason = reason
    self.outer = outer
    self.tree = tree
    self.time = time
  }
}
