import Files

/// The right to build and run in the scratch of one workspace; one holder at a time on the machine.
struct RunLock: ~Copyable {
  private let lock: FileLock

  /// Waits until the lock is free.
  ///
  /// - Throws: ``EngineError/cancelled`` when the task is cancelled meanwhile, or a disk error.
  init(_ path: String) async throws(EngineError) {
    var looks = Int.max
    do throws(FileLock.Failure) {
      // The run before this one is usually being ended for our sake: that takes moments.
      lock = try await FileLock.wait(
        for: BytePath(path), looks: &looks, longestPause: .milliseconds(100))
    } catch {
      guard case .disk(let error) = error else { throw .cancelled }
      throw .disk(error)
    }
  }
}
