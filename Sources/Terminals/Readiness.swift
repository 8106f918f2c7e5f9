import Glibc

/// What `poll` found: who has something for the loop.
struct Readiness: Hashable {
  /// Keys can be read.
  var keys = false
  /// The terminal is gone.
  var hungUp = false

  /// Waits until the terminal, a bell or the time limit is due.
  ///
  /// Descriptors below zero are skipped. A signal ends the wait early, which does no harm.
  static func wait(tty: Int32, bells: [Int32], atMost limit: Duration?) -> Readiness {
    var entries = ([tty] + bells).map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    guard poll(&entries, nfds_t(entries.count), limit?.pollMilliseconds ?? -1) > 0 else {
      return Readiness()
    }
    let found = Int32(entries[0].revents)
    return Readiness(
      keys: found & POLLIN != 0, hungUp: found & (POLLHUP | POLLERR | POLLNVAL) != 0)
  }
}

extension Duration {
  /// Rounded up: a wait that ends a moment too early would be followed by a busy round.
  var pollMilliseconds: Int32 {
    let (seconds, attoseconds) = components
    let milliseconds = seconds * 1000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
    return Int32(clamping: max(0, milliseconds))
  }
}
