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
  }

  private let state = Mutex(State())
  private let limits: Limits
  private let events: JudgeEventFile?
  private let onProgress: @Sendable (_ ended: Int, _ total: Int) -> Void

  /// Watches a run.
  ///
  /// - Parameters:
  ///   - limits: Where it ends.
  ///   - events: Its event stream; nil if it has none.
  ///   - onProgress: Told how many of how many test functions have ended, when that changes.
  init(
    limits: Limits, events: JudgeEventFile?,
    onProgress: @escaping @Sendable (_ ended: Int, _ total: Int) -> Void
  ) {
    self.limits = limits
    self.events = events
    self.onProgress = onProgress
  }

  /// The limit that was crossed.
  var crossed: Limit? { state.withLock { $0.crossed } }

  /// A look every 50 ms: a hog fills a gigabyte in a quarter of a second.
  var inspection: Inspection {
    Inspection(every: .milliseconds(50)) { [self] process in look(at: process) }
  }

  /// Counts what the run writes to the console.
  func took(_ chunk: [UInt8]) {
    state.withLock { $0.written += chunk.count }
  }

  private func look(at process: Int32) -> Bool {
    reportProgress()
    let usage = MemoryWatch(of: process)
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
      let text = events.text(from: state.offset, atMost: 1 << 20)
      guard !text.isEmpty else { return nil }
      state.offset += text.utf8.count
      let before = (state.counter.ended, state.counter.total)
      state.counter.feed(text)
      let now = (state.counter.ended, state.counter.total)
      return now == before ? nil : now
    }
    if let change { onProgress(change.ended, change.total) }
  }
}
