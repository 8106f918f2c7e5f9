/// Why the event loop ended.
public enum LoopEnding: Hashable, Sendable {
  /// An effect asked for it.
  case stopped
  /// The process was asked to end (SIGTERM).
  case terminated
  /// The terminal is gone: its window was closed or the connection was lost.
  case hungUp
}
