/// What became of a command.
public struct Completion: Hashable, Sendable {
  /// How it came to its end.
  public enum Ending: Hashable, Sendable {
    /// It ended by itself with this status.
    case exited(Int32)
    /// A signal ended it that was not ours.
    case signalled(Int32)
    /// Its deadline passed and all of it was ended.
    case deadline
    /// The ``Inspection`` asked for its end.
    case stopped
  }

  /// How it came to its end.
  public var ending: Ending
  /// What it wrote; holds standard error as well if both were merged.
  public var output: CappedOutput
  /// What it wrote to standard error, if that was kept apart.
  public var errors: CappedOutput
  /// Seconds from start to end.
  public var seconds: Double

  /// Whether it ended by itself with status 0.
  public var succeeded: Bool { ending == .exited(0) }
}
