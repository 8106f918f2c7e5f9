import Synchronization
import Verdicts

/// Measures the longest stretch of a run in which tests ran and nothing was built.
final class Stopwatch: Sendable {
  private struct State {
    var since: ContinuousClock.Instant?
    var longest = Duration.zero
  }

  private let state = Mutex(State())

  /// Hears what the run is at.
  func hear(_ activity: Activity) {
    state.withLock { state in
      if case .testing = activity {
        if state.since == nil { state.since = .now }
      } else {
        Self.stop(&state)
      }
    }
  }

  /// The longest stretch, now that the run is over.
  func longest() -> Duration {
    state.withLock { state in
      Self.stop(&state)
      return state.longest
    }
  }

  private static func stop(_ state: inout State) {
    guard let since = state.since else { return }
    state.longest = max(state.longest, since.duration(to: .now))
    state.since = nil
  }
}
