import CTerminal
import Glibc
import Synchronization

/// The one way from tasks into the event loop: messages in order, and a bell that wakes the loop.
public final class Mailbox<Message: Sendable>: Sendable {
  private let waiting = Mutex<[Message]>([])

  /// Readable when messages wait; for `poll` only.
  let bell: Int32

  /// Makes an empty mailbox; fails only when the process has no descriptors left.
  public init() throws(TerminalError) {
    bell = terminal_wake_make()
    guard bell >= 0 else { throw .unavailable }
  }

  deinit {
    close(bell)
  }

  /// Adds a message and wakes the loop; never waits; may be called anywhere.
  public func post(_ message: Message) {
    let wasEmpty = waiting.withLock { waiting in
      waiting.append(message)
      return waiting.count == 1
    }
    if wasEmpty { terminal_wake_ring(bell) }
  }

  /// Takes out all messages in the order of their posting.
  public func drain() -> [Message] {
    // Silenced before taking: a message that is posted in between rings once more, never less.
    terminal_wake_silence(bell)
    return waiting.withLock { waiting in
      defer { waiting = [] }
      return waiting
    }
  }
}
