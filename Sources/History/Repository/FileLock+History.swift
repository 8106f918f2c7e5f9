import Files

extension FileLock {
  /// Waits until the right to write to one history is free: one holder at a time on the machine.
  ///
  /// That takes ten seconds at most where nothing else holds this process up. Who waits holds a
  /// second lock, the place at the head of the line: without it, one who writes again and again
  /// would always be back before the other one looks.
  ///
  /// - Parameters:
  ///   - path: The lock's file.
  ///   - looks: How often to look at both together.
  /// - Throws: ``HistoryError/busy(path:)`` if it is held at every look,
  ///   ``HistoryError/cancelled``, or a disk error.
  static func ofHistory(_ path: BytePath, looks: Int = 500) async throws(HistoryError) -> FileLock {
    var looks = looks
    let pause = Duration.milliseconds(20)
    do throws(Failure) {
      let line = try await wait(for: path + ".line", looks: &looks, longestPause: pause)
      let lock = try await wait(for: path, looks: &looks, longestPause: pause)
      line.release()
      return lock
    } catch {
      switch error {
      case .held: throw .busy(path: path.parent.parent.text)
      case .cancelled: throw .cancelled
      case .disk(let error): throw HistoryError(path: path.text, code: error.code)
      }
    }
  }
}
