import Processes
import Verdicts

/// Measures what a running command and everything that it started use together.
///
/// Resident memory is summed over processes, so pages that several share count several times: the
/// measure errs on the side of the limit.
struct MemoryWatch: Sendable {
  /// What is used of each limit that is watched, in bytes or pieces, the likeliest cause first.
  let used: [(limit: Limit, amount: Int)]

  /// Adds up a process, its session and all their descendants.
  ///
  /// - Parameter isIsolated: Whether nobody can leave the descendants, so that nobody else is looked at.
  init(of leader: Int32, isIsolated: Bool) {
    let tree = isIsolated ? ProcessTree(below: leader) : nil
    let family = (tree ?? ProcessTree()).family(of: leader)
    used = [
      (.processes, family.reduce(0) { $0 + $1.threads }),
      (.memory, family.reduce(0) { $0 + $1.memory }),
    ]
  }

  /// The limit of which more is used than a run may have; nil if there is none.
  func crossed(_ limits: Limits) -> Limit? {
    used.first { $0.amount > limits.amount(of: $0.limit) }?.limit
  }
}
