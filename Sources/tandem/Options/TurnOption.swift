import ArgumentParser
import Sessions

/// The length of a turn, or `off` for no timer.
struct TurnOption: ExpressibleByArgument, Hashable {
  /// What the session is told.
  let turn: Arrangement.Turn

  init?(argument: String) {
    if argument == "off" {
      turn = .off
    } else if let span = TimeSpan(argument: argument) {
      turn = .lasts(span.seconds)
    } else {
      return nil
    }
  }
}
