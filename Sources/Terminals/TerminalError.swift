/// Why the terminal cannot be used; the description includes what to do.
public enum TerminalError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Standard input or output is a file or a pipe.
  case notATerminal
  /// The TERM variable is not set.
  case typeMissing
  /// TERM names a type that is in no terminfo database here.
  case typeUnknown(String)
  /// TERM names a type that cannot place its cursor.
  case typeUnfit(String)
  /// A terminal is open already, or the process has no descriptors left.
  case unavailable

  /// What happened, then what to do.
  public var description: String {
    switch self {
    case .notATerminal:
      """
      The screen needs a terminal, but input or output is a file or a pipe. \
      Start tandem in a terminal window, or use a command such as `tandem run`.
      """
    case .typeMissing:
      "TERM is not set, so nothing is known about this terminal. \(Self.remedy)"
    case .typeUnknown(let type):
      "The terminal type \(type) (TERM) is unknown on this machine. \(Self.remedy)"
    case .typeUnfit(let type):
      """
      A terminal of the type \(type) (TERM) cannot show a screen. \(Self.remedy) \
      Or use a command such as `tandem run`, which prints plain lines.
      """
    case .unavailable:
      """
      The terminal could not be opened: the process has no file descriptors or memory left, \
      or has it open already. Close some programs and start tandem again.
      """
    }
  }

  private static let remedy = "Try: TERM=xterm-256color tandem"
}
