import Foundation
import Glibc

/// A lock on a file that ends with the process that holds it, however that process ends.
final class FileLock: Sendable {
  private let descriptor: Int32

  /// Takes the lock.
  ///
  /// - Parameters:
  ///   - url: the lock file; made if it does not exist, never removed (removing would race).
  ///   - waiting: whether to wait for another holder, or to refuse.
  ///   - holder: written into the file, so that a second one can be told who holds it.
  init(_ url: URL, waiting: Bool, holder: String? = nil) throws(SessionError) {
    let descriptor = open(url.path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      let reason = errno
      let place = url.deletingLastPathComponent().deletingLastPathComponent().path
      if reason == ENOENT, access(place, F_OK) != 0 { throw .gone(path: place) }
      throw .state(path: url.path, detail: String(cString: strerror(reason)))
    }
    while flock(descriptor, waiting ? LOCK_EX : LOCK_EX | LOCK_NB) != 0 {
      let reason = errno
      if reason == EINTR { continue }
      guard reason == EWOULDBLOCK else {
        close(descriptor)
        throw .state(path: url.path, detail: String(cString: strerror(reason)))
      }
      let found = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
      close(descriptor)
      let path = url.deletingLastPathComponent().path
      throw .held(path: path, holder: found.isEmpty ? "another Tandem" : found)
    }
    if let holder {
      ftruncate(descriptor, 0)
      let bytes = Array(holder.utf8)
      _ = pwrite(descriptor, bytes, bytes.count, 0)
    }
    self.descriptor = descriptor
  }

  /// Gives the lock back; the same happens when the process ends.
  func release() {
    flock(descriptor, LOCK_UN)
  }

  deinit { close(descriptor) }
}
