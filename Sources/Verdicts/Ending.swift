/// How a process came to its end.
public enum Ending: Hashable, Sendable {
  /// It ended by itself with this status.
  case exited(Int32)
  /// A signal ended it that we did not send.
  case signalled(Int32)
  /// Our deadline ended it.
  case deadline
  /// A limit ended it.
  case limit(Limit)
}
