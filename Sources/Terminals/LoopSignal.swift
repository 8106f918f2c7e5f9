/// What an effect reports to the event loop when it was performed.
public enum LoopSignal: Hashable, Sendable {
  /// Go on.
  case goOn
  /// End the loop; nothing more is drawn.
  case stop
}
