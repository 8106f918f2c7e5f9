import Glibc

/// The right to write to one history; one holder at a time on the machine.
///
/// The lock belongs to the open file: it keeps out other processes and other tasks of this process
/// alike, and the kernel releases it when its holder dies.
struct RepositoryLock: ~Copyable {
  private let descriptor: Int32

  /// Waits until the lock is free, ten seconds at most where nothing else holds this process up.
  ///
  /// Who waits holds a second lock, the place at the head of the line: without it, one who writes again
  /// and again would always be back before the other one looks.
  ///
  /// - Parameters:
  ///   - path: The lock's file.
  ///   - looks: How often to look, up to 20 milliseconds apart. Not seconds are counted: on a machine
  ///     that is so busy that a look is late, the holder's own steps are late as well.
  /// - Throws: ``HistoryError/busy(path:)`` if it is held at every look,
  ///   ``HistoryError/cancelled``, or a disk error.
  init(_ path: TreePath, looks: Int = 500) async throws(HistoryError) {
    let line = TreePath(bytes: path.bytes + Array(".line".utf8))
    var looksLeft = looks
    let place = try await Self.held(line, of: path, &looksLeft)
    defer { close(place) }
    descriptor = try await Self.held(path, of: path, &looksLeft)
  }

  /// Opens a file and waits for its lock.
  private static func held(
    _ file: TreePath, of path: TreePath, _ looksLeft: inout Int
  ) async throws(HistoryError) -> Int32 {
    let descriptor = open(file.cString, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw HistoryError(path: path.text, code: errno) }
    var pause = Duration.milliseconds(1)
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      let reason = errno
      looksLeft -= 1
      var failure: HistoryError?
      if reason != EWOULDBLOCK && reason != EINTR {
        failure = HistoryError(path: path.text, code: reason)
      } else if looksLeft <= 0 {
        failure = .busy(path: path.parent.parent.text)
      } else if (try? await Task.sleep(for: pause)) == nil {
        failure = .cancelled
      }
      if let failure {
        close(descriptor)
        throw failure
      }
      pause = min(pause * 2, .milliseconds(20))
    }
    return descriptor
  }

  deinit { close(descriptor) }

  /// Lets the next one in; keeps the lock alive until here.
  consuming func release() {}
}
