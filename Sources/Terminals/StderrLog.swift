import CTerminal
import Glibc

/// Where standard error goes while the screen is claimed.
///
/// A runtime warning in the middle of the screen would wreck it, and be lost with the screen. It goes
/// to a log instead, and to the true standard error after the release, also after a crash.
public final class StderrLog {
  /// The descriptor whose output is kept off the screen.
  public let descriptor: Int32
  private let file: Int32

  /// Makes a log in memory.
  public init(descriptor: Int32 = STDERR_FILENO) {
    self.descriptor = descriptor
    file = terminal_stderr_memory_file()
  }

  deinit {
    if file >= 0 { close(file) }
  }

  /// Sends what is written to the descriptor to the log from now on.
  ///
  /// Returns false if there is no log or another one is in use: the output stays where it was.
  @discardableResult
  public func begin() -> Bool { file >= 0 && terminal_stderr_divert(descriptor, file) }

  /// Ends this and shows what was logged since `begin()`.
  public func end() { terminal_stderr_restore() }
}
