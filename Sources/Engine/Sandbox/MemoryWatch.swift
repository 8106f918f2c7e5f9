import Processes

/// Measures what a running command and everything that it started use together.
///
/// Resident memory is summed over processes, so pages that several share count several times: the
/// measure errs on the side of the limit.
struct MemoryWatch: Hashable, Sendable {
  /// Resident memory, in bytes.
  let memory: Int
  /// Processes and threads.
  let threads: Int

  /// Adds up a process, its session and all their descendants.
  ///
  /// - Parameter isIsolated: Whether nobody can leave the descendants, so that nobody else is looked at.
  init(of leader: Int32, isIsolated: Bool) {
    let tree = isIsolated ? ProcessTree(below: leader) : nil
    let family = (tree ?? ProcessTree()).family(of: leader)
    memory = family.reduce(0) { $0 + $1.memory }
    threads = family.reduce(0) { $0 + $1.threads }
  }
}
