import Files
import Foundation
import Glibc

extension FileLock {
  /// Takes a lock of a session.
  ///
  /// - Parameters:
  ///   - url: The lock file.
  ///   - waiting: Whether to wait for another holder, or to refuse.
  ///   - holder: Written into the file, so that a second one can be told who holds it.
  /// - Throws: ``SessionError/held(path:holder:)``, ``SessionError/gone(path:)`` if what holds the
  ///   session's folder is not there any more, or that the state cannot be written.
  static func take(
    _ url: URL, waiting: Bool, holder: String? = nil
  ) throws(SessionError) -> FileLock {
    let path = BytePath(url)
    do throws(Failure) {
      let lock = try take(path, waiting: waiting)
      if let holder { lock.note(holder) }
      return lock
    } catch {
      guard case .disk(let error) = error else {
        let found = String(decoding: Disk.read(path) ?? [], as: UTF8.self)
        throw .held(path: path.parent.text, holder: found.isEmpty ? "another Tandem" : found)
      }
      let place = path.parent.parent
      if error.code == ENOENT, FileStamp(at: place) == nil { throw .gone(path: place.text) }
      throw .state(path: url.path, detail: String(cString: strerror(error.code)))
    }
  }
}
