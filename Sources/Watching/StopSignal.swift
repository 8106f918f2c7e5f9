import Glibc

/// A way to wake a waiting thread for good: a pipe whose reading end becomes ready.
final class StopSignal: Sendable {
  /// The descriptor to wait on; once the signal is raised it stays ready.
  let descriptor: Int32
  private let writingEnd: Int32

  /// Makes a signal; nil if the process has no descriptors left.
  init?() {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    descriptor = ends[0]
    writingEnd = ends[1]
  }

  deinit {
    close(descriptor)
    close(writingEnd)
  }

  /// Raises the signal; further calls change nothing.
  func raise() {
    var byte: UInt8 = 1
    write(writingEnd, &byte, 1)
  }

  /// Waits until another descriptor is ready, time is up or the signal is raised.
  ///
  /// - Returns: Whether to go on; false once the signal is raised.
  func wait(for other: Int32 = -1, atMost timeout: Duration?) -> Bool {
    var descriptors = [
      pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
      // The kernel passes over a negative descriptor.
      pollfd(fd: other, events: Int16(POLLIN), revents: 0),
    ]
    poll(&descriptors, 2, timeout.map(Self.milliseconds) ?? -1)
    return descriptors[0].revents == 0
  }

  /// Rounded up, so that a waiting thread does not wake just before its time.
  private static func milliseconds(_ duration: Duration) -> Int32 {
    let (seconds, attoseconds) = duration.components
    let milliseconds = seconds * 1_000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
    return Int32(clamping: max(milliseconds, 0))
  }
}
