import Processes
import Synchronization
import Verdicts

/// Looks at a test run while it goes on: ends it at a limit, and counts tests for the progress line.
final class JudgeWatch: Sendable {
  private struct State {
    var crossed: Limit?
    var written = 0
    var offset = 0
    var counter = EventStreamCounter()
    var pace: WatchPace
  }

  private let state: Mutex<State>
  private let limits: Limits
  private let isIsolated: Bool
  private let events: JudgeEventFile?
  private let onProgress: @Sendable (_ ended: Int, _ total: Int) -> Void

  /// Watches a run.
  ///
  /// - Parameters:
  ///   - limits: Where it ends.
  ///   - isIsolated: Whether it runs in a sandbox, which none of its processes can leave.
  ///   - events: Its event stream; nil if it has none.
  ///   - onProgress: Told how many of how many test functions have ended, when that changes.
  init(
    limits: Limits, isIsolated: Bool, events: JudgeEventFile?,
    onProgress: @escaping @Sendable (_ ended: Int, _ total: Int) -> Void
  ) {
    self.limits = limits
    self.isIsolated = isIsolated
    self.events = events
    self.onProgress = onProgress
    state = Mutex(
      State(
        pace: WatchPace(
          crowd: limits.processes, threads: ProcessTree.threadsOfMachine, now: .now)))
  }

  /// The limit that was crossed.
  var crossed: Limit? { state.withLock { $0.crossed } }

  /// Looks as often as ``WatchPace`` says.
  var inspection: Inspection {
    Inspection(every: WatchPace.beat) { [self] process in
      let threads = ProcessTree.threadsOfMachine
      let (isCrowded, isDue) = state.withLock {
        ($0.pace.isCrowded(threads: threads), $0.pace.isDue(now: .now))
      }
      let most = limits.processes
      if isCrowded, ProcessTree.threads(of: process, upTo: most + 1) > most {
        state.withLock { $0.crossed = .processes }
        return true
      }
      return isDue && look(at: process)
    }
  }

  /// Counts what the run writes to the console.
  func took(_ chunk: [UInt8]) {
    state.withLock { $0.written += chunk.count }
  }

  private func look(at process: Int32) -> Bool {
    reportProgress()
    let usage = MemoryWatch(of: process, isIsolated: isIsolated)
    return state.withLock { state in
      if usage.threads > limits.processes {
        state.crossed = .processes
      } else if usage.memory > limits.memory << 20 {
        state.crossed = .memory
      } else if state.written > Limits.outputFlood {
        state.crossed = .output
      }
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
