import Files

/// The right to be the one trainer of a place; it ends when this is let go.
public final class TrainerHold: Sendable {
  private let lock: FileLock

  init(lock: consuming FileLock) { self.lock = lock }

  /// Gives the place back.
  public func release() { lock.release() }
}
