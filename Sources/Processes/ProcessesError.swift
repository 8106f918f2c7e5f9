/// Why a command could not be run to its end.
public enum ProcessesError: Error, Hashable, Sendable, CustomStringConvertible {
  /// There is no such program, or it may not be executed.
  case executableNotFound(String)
  /// The folder to start in does not exist or may not be entered.
  case noSuchFolder(String)
  /// The task that waited for it was cancelled; everything that was started is gone.
  case cancelled
  /// The system refused, for a reason in its own words.
  case notStarted(String, reason: String)

  /// What happened, then what to do.
  public var description: String {
    switch self {
    case .executableNotFound(let name):
      "\(name) was not found or cannot be executed. Install it, or put its folder into PATH."
    case .noSuchFolder(let path):
      "The folder \(path) cannot be entered. Check that it exists and that you may read it."
    case .cancelled:
      "It was stopped before its end. Start it again if that was not meant."
    case .notStarted(let name, let reason):
      "\(name) could not be started: \(reason) Close other programs if the system is short of "
        + "processes or memory, then try again."
    }
  }
}
