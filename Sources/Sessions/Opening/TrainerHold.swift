import Files
import Foundation
import Glibc

/// The right to be the one trainer of a place; it ends when this is let go or the process ends.
public final class TrainerHold: Sendable {
  private let lock: FileLock

  /// Takes a place for a trainer.
  ///
  /// - Throws: ``SessionError/held(path:holder:)`` naming who has it.
  public init(_ place: Place, folders: Folders) throws(SessionError) {
    let state = try place.stateFile(folders)
    lock = try FileLock.take(
      state.deletingLastPathComponent().appending(path: "trainer.lock"), waiting: false,
      holder: "the trainer with process number \(ProcessInfo.processInfo.processIdentifier)")
  }

  /// Gives the place back.
  public func release() { lock.release() }

  /// Finds out what would keep a trainer from working in a place, and holds nothing.
  ///
  /// - Throws: ``SessionError/held(path:holder:)``, or that the state cannot be written.
  public static func check(_ place: Place, folders: Folders) throws(SessionError) {
    try TrainerHold(place, folders: folders).release()
    let state = try place.stateFile(folders)
    try FileLock.take(state.appendingPathExtension("lock"), waiting: true).release()
    let folder = state.deletingLastPathComponent().path
    guard FileManager.default.isWritableFile(atPath: folder) else {
      throw .state(path: folder, detail: "no file can be written there")
    }
  }
}

extension FileLock {
  /// Takes a lock of a session.
  ///
  /// - Parameter holder: Written into the file, so that the error of a second one can name it.
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
