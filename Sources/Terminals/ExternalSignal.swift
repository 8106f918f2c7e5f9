/// What a signal from outside asks of the loop.
enum ExternalSignal: Hashable {
  /// The terminal is gone.
  case hungUp
  /// Somebody asks the process to end.
  case terminate
  /// Somebody sent what Ctrl-C sends to other programs.
  case interrupt
  /// The terminal has seen to it: a change of size, a stop, a continuation.
  case handled
}
