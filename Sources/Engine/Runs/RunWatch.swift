import Processes
import Synchronization
import Verdicts

/// Looks at a test run while it goes on: ends it at a limit, and counts tests for the progress line.
final class RunWatch: Sendable {
  private struct State {
    var crossed: Limit?
    var written = 0
    var offset = 0
    var counter = EventStreamCounter()
  }

  /// The time between two looks: a hog fills a gigabyte in a quarter of a second.
  private static let beat = Duration.milliseconds(50)

  /// Console output beyond this ends the run, in bytes; up to there it is only cut.
  private static let mostOutput = Limit.output.row.most

  private let state = Mutex(State())
  private let crowd: CrowdWatch
  private let limits: Limits
  private let isIsolated: Bool
  private let events: EventFile?
  private let onProgress: @Sendable (_ ended: Int, _ total: Int) -> Void

  /// Watches a run.
  ///
  /// - Parameters:
  ///   - limits: Where it ends.
  ///   - isIsolated: Whether it runs in a sandbox, which none of its processes can leave.
  ///   - events: Its event stream; nil if it has none.
  ///   - onProgress: Receives how many of how many test functions have ended, when that changes.
  init(
    limits: Limits, isIsolated: Bool, events: EventFile?,
    onProgress: @escaping @Sendable (_ ended: Int, _ total: Int) -> Void
  ) {
    self.limits = limits
    self.isIsolated = isIsolated
    self.events = events
    self.onProgress = onProgress
    crowd = CrowdWatch(most: limits.amount(of: .processes), isIsolated: isIsolated)
  }

  var crossed: Limit? { crowd.isCrowded ? .processes : state.withLock { $0.crossed } }

  /// Looks at the run every now and then, and at the number of its processes all the time.
  var inspection: Inspection {
    Inspection(every: Self.beat) { [self] process in
      crowd.begin(at: process)
      return look(at: process)
    }
  }

  func end() { crowd.end() }

  /// Counts what the run writes to the console.
  func count(_ chunk: [UInt8]) { state.withLock { $0.written += chunk.count } }

  private func look(at process: Int32) -> Bool {
    if crowd.isCrowded { return true }
    reportProgress()
    let usage = LimitUsage(of: process, isIsolated: isIsolated)
    return state.withLock { state in
      let isFlooded = state.written > Self.mostOutput
      state.crossed = usage.crossed(limits) ?? (isFlooded ? .output : state.crossed)
      return state.crossed != nil
    }
  }

  private func reportProgress() {
    guard let events else { return }
    let change: (ended: Int, total: Int)? = state.withLock { state in
      let bytes = events.bytes(from: state.offset, atMost: 1 << 20)
      guard !bytes.isEmpty else { return nil }
      state.offset += bytes.count
      let before = (state.counter.ended, state.counter.total)
      state.counter.feed(String(decoding: bytes, as: UTF8.self))
      let now = (state.counter.ended, state.counter.total)
      return now == before ? nil : now
    }
    if let change { onProgress(change.ended, change.total) }
  }
}

/// Measures what a running command and everything that it started use together.
///
/// Resident memory is summed over processes, so pages that several share count several times: the
/// measure errs on the side of the limit.
struct LimitUsage: Sendable {
  /// What is used of each limit that is watched, in bytes or pieces, the likeliest cause first.
  let used: [(limit: Limit, amount: Int)]

  /// Adds up a process, its session and all their descendants.
  ///
  /// - Parameter isIsolated: Whether no process can leave the descendants, so that only they count.
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
