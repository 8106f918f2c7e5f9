import Glibc

/// The right to build and run in the scratch of one workspace; one holder at a time on the machine.
///
/// The lock belongs to the open file, so it keeps out other processes and other runs of this process
/// alike, and the kernel releases it when its holder dies.
struct RunLock: ~Copyable {
  private let descriptor: Int32

  /// Waits until the lock is free.
  ///
  /// - Throws: ``EngineError/cancelled`` when the task is cancelled meanwhile, or a disk error.
  init(_ path: String) async throws(EngineError) {
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .disk(DiskError(.write, path, code: errno)) }
    var pause = Duration.milliseconds(2)
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      let reason = errno
      if reason != EWOULDBLOCK && reason != EINTR {
        close(descriptor)
        throw .disk(DiskError(.write, path, code: reason))
      }
      do {
        try await Task.sleep(for: pause)
      } catch {
        close(descriptor)
        throw .cancelled
      }
      // The run before this one is usually being ended for our sake: that takes moments.
      pause = min(pause * 2, .milliseconds(100))
    }
    self.descriptor = descriptor
  }

  /// Whether somebody holds the lock at this moment; a file that is not there is held by nobody.
  static func isHeld(_ path: String) -> Bool {
    let descriptor = open(path, O_RDWR | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return flock(descriptor, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK
  }

  deinit { close(descriptor) }
}
