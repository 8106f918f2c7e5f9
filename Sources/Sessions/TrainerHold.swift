/// The right to be the one trainer of a place; it ends when this is let go.
public struct TrainerHold: Sendable {
  let lock: FileLock

  /// Gives the place back.
  public func release() { lock.release() }
}
