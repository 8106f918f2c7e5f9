/// A program to start: what, with what, where, and for how long.
///
/// It runs in a session and a process group of its own, so that all of it can be ended at once; its
/// standard input is empty.
public struct Command: Hashable, Sendable {
  /// Where standard error goes.
  public enum ErrorStream: Hashable, Sendable {
    /// Into the same pipe as standard output, so that the order of both is kept.
    case merged
    /// Into a pipe of its own.
    case separate
  }

  /// An absolute path, or a name that is looked up in the PATH of ``environment``.
  public var executable: String
  /// The arguments after the program's own name.
  public var arguments: [String]
  /// The whole environment; nothing is inherited.
  public var environment: [String: String]
  /// The folder to start in; nil for the present one.
  public var workingDirectory: String?
  /// After this time all of it is ended; nil for never.
  public var deadline: Duration?
  /// The most bytes to keep of each stream.
  public var outputLimit: Int
  /// Where standard error goes.
  public var errorStream: ErrorStream
  /// Whether processes of its session that left its group are ended with it.
  ///
  /// Takes a look at all processes of the machine, a few milliseconds.
  public var endsSession: Bool

  /// Makes a command.
  public init(
    _ executable: String, _ arguments: [String] = [], environment: [String: String] = [:],
    workingDirectory: String? = nil, deadline: Duration? = nil, outputLimit: Int = 1 << 20,
    errorStream: ErrorStream = .merged, endsSession: Bool = false
  ) {
    self.executable = executable
    self.arguments = arguments
    self.environment = environment
    self.workingDirectory = workingDirectory
    self.deadline = deadline
    self.outputLimit = outputLimit
    self.errorStream = errorStream
    self.endsSession = endsSession
  }
}

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

/// A look at a running command, repeated until the command ends.
public struct Inspection: Sendable {
  /// The time between two looks.
  public var interval: Duration
  /// Receives the process that was started; answers whether all of it is to be ended now.
  public var shouldStop: @Sendable (_ process: Int32) -> Bool

  /// Makes an inspection.
  public init(
    every interval: Duration, shouldStop: @escaping @Sendable (_ process: Int32) -> Bool
  ) {
    self.interval = interval
    self.shouldStop = shouldStop
  }
}
