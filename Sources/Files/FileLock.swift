import Glibc

/// A lock on a file; one holder at a time on the machine.
///
/// It belongs to the open file, so it keeps out other processes and other tasks of this process
/// alike, and the kernel releases it when its holder dies. The file is made if it is not there and
/// never removed, which would race.
public struct FileLock: ~Copyable, Sendable {
  /// Why there is no lock.
  public enum Failure: Error, Hashable, Sendable {
    /// Somebody else holds it.
    case held
    /// The task that waited was cancelled.
    case cancelled
    /// The file cannot be opened or locked.
    case disk(DiskError)
  }

  private let descriptor: Int32
  private let path: BytePath

  private init(opening path: BytePath) throws(Failure) {
    let descriptor = open(path.cString, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .disk(DiskError(.write, path)) }
    self.descriptor = descriptor
    self.path = path
  }

  deinit { close(descriptor) }

  /// Takes the lock.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - waiting: Whether to stop this thread until the lock is free, or to refuse at once.
  /// - Throws: ``Failure/held`` or ``Failure/disk(_:)``.
  public static func take(_ path: BytePath, waiting: Bool) throws(Failure) -> FileLock {
    let lock = try FileLock(opening: path)
    while try !lock.attempt(waiting: waiting) { if !waiting { throw .held } }
    return lock
  }

  /// Waits until the lock is free, looking again and again, and keeps no thread from other work.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - looks: How often to look; those that were not needed are left. Not seconds are counted: on
  ///     a machine that is so busy that a look is late, the holder's own steps are late as well.
  ///   - longestPause: The most time between two looks; at first they follow each other quickly.
  /// - Throws: ``Failure/held`` if it is so at every look, and the others.
  public static func wait(
    for path: BytePath, looks: inout Int, longestPause: Duration
  ) async throws(Failure) -> FileLock {
    let lock = try FileLock(opening: path)
    var pause = Duration.milliseconds(1)
    while try !lock.attempt(waiting: false) {
      looks -= 1
      if looks <= 0 { throw .held }
      guard (try? await Task.sleep(for: pause)) != nil else { throw .cancelled }
      pause = min(pause * 2, longestPause)
    }
    return lock
  }

  /// Tries to take the lock and returns whether that worked.
  private func attempt(waiting: Bool) throws(Failure) -> Bool {
    if flock(descriptor, waiting ? LOCK_EX : LOCK_EX | LOCK_NB) == 0 { return true }
    guard errno == EWOULDBLOCK || errno == EINTR else { throw .disk(DiskError(.write, path)) }
    return false
  }

  /// Whether somebody holds a lock at this moment; a file that is not there is held by nobody.
  public static func isHeld(_ path: BytePath) -> Bool {
    let descriptor = open(path.cString, O_RDWR | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return flock(descriptor, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK
  }

  /// Puts a text into the file in the place of what it holds, so that others can see who has it.
  public func note(_ text: String) {
    ftruncate(descriptor, 0)
    let bytes = Array(text.utf8)
    _ = pwrite(descriptor, bytes, bytes.count, 0)
  }

  /// Gives the lock back; the same happens when its holder ends.
  public func release() { flock(descriptor, LOCK_UN) }
}
