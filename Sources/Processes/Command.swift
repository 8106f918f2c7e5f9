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
