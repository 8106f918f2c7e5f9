import Foundation
import Glibc
import Processes
import Synchronization

/// Ends a sandbox in which processes multiply, from a thread that they cannot hold up.
///
/// A fork bomb gains five processes in a millisecond, and root is bound by no limit of processes: a task
/// of the pool gets its turn when there are thousands, which take the kernel a minute to bury. So this
/// thread goes before all others where the system grants that, which it does to root; whom it refuses,
/// the kernel's own limit binds.
final class CrowdWatch: Sendable {
  private struct State {
    var hasBegun = false
    var isOver = false
    var isCrowded = false
  }

  /// Microseconds between two looks at one small file.
  private static let beat: UInt32 = 2_000

  private let state = Mutex(State())
  private let most: Int
  private let isIsolated: Bool
  private let start = ProcessTree.threadsOfMachine

  /// Prepares to watch a run that is about to start.
  ///
  /// - Parameters:
  ///   - most: How many processes and threads it may have.
  ///   - isIsolated: Whether it runs in a sandbox, whose processes end with its first one. Elsewhere
  ///     nothing is ended, and only ``isCrowded`` shows it.
  init(most: Int, isIsolated: Bool) {
    self.most = most
    self.isIsolated = isIsolated
  }

  /// Whether there were too many.
  var isCrowded: Bool { state.withLock { $0.isCrowded } }

  /// Begins to watch, once; the process is the one that was started.
  func begin(at leader: Int32) {
    let isFirst = state.withLock { state in
      defer { state.hasBegun = true }
      return !state.hasBegun && !state.isOver
    }
    guard isFirst else { return }
    let thread = Thread { [self] in watch(leader) }
    thread.name = "crowd"
    thread.start()
  }

  /// Stops watching, for good.
  func end() { state.withLock { $0.isOver = true } }

  private func watch(_ leader: Int32) {
    var order = sched_param()
    order.sched_priority = 1
    pthread_setschedparam(pthread_self(), SCHED_FIFO, &order)
    while !state.withLock({ $0.isOver }) {
      if isCrowded || isTooMany(below: leader) {
        state.withLock { $0.isCrowded = true }
        guard isIsolated else { return }
        // Again, until the run is over: the first process may not have been there yet.
        ProcessTree.endChildren(of: leader)
      }
      usleep(Self.beat)
    }
  }

  private func isTooMany(below leader: Int32) -> Bool {
    ProcessTree.threadsOfMachine - start > most
      && ProcessTree.threads(of: leader, upTo: most + 1) > most
  }
}
