import Verdicts

/// One light in the row of lights of a sitting.
struct SittingLight: Equatable, Sendable {
  /// The run that gave it; a correction finds it by this.
  var run: RunID
  /// Its colour.
  var colour: Colour
}
