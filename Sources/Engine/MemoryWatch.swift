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
  init(of leader: Int32) {
    let family = ProcessTree().family(of: leader)
    memory = family.reduce(0) { $0 + $1.memory }
    threads = family.reduce(0) { $0 + $1.threads }
  }
}
