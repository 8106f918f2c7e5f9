import Sessions

/// The length of a turn, or `off` for no timer.
struct TurnOption: Hashable {
  /// What the session is told.
  let turn: Arrangement.Turn

  /// Reads an option's value.
  static func read(_ argument: String) throws -> TurnOption {
    if argument == "off" { return TurnOption(turn: .off) }
    return TurnOption(turn: .lasts(try TimeSpan.read(argument).seconds))
  }
}
