import Synchronization

@testable import Sessions

/// A clock that stands still until the test lets time pass.
final class TestClock: Sendable {
  private struct Sleeper {
    var until: Double
    var wake: CheckedContinuation<Void, any Error>
  }

  private struct Time {
    var now = 1_800_000_000.0
    var sleepers: [Int: Sleeper] = [:]
    var count = 0
  }

  private let time = Mutex(Time())
  private let begun = AsyncStream.makeStream(of: Double.self)

  /// The clock as a session knows it.
  var client: ClockClient {
    ClockClient(now: { self.time.withLock { $0.now } }, sleep: { try await self.sleep($0) })
  }

  /// How often somebody began to sleep.
  var sleeps: Int { time.withLock { $0.count } }

  /// Waits until somebody sleeps for whom nobody waited yet.
  ///
  /// - Returns: for how many seconds they sleep.
  func nextSleep() async -> Double? {
    for await seconds in begun.stream { return seconds }
    return nil
  }

  /// Lets so many seconds pass, and wakes everybody whose time has come.
  func advance(by seconds: Double) {
    let awake = time.withLock { (time: inout Time) in
      time.now += seconds
      let now = time.now
      let awake = time.sleepers.filter { $0.value.until <= now }
      for id in awake.keys { time.sleepers[id] = nil }
      return awake.values.map(\.wake)
    }
    for wake in awake { wake.resume() }
  }

  private func sleep(_ seconds: Double) async throws {
    let id = time.withLock { (time: inout Time) in
      time.count += 1
      return time.count
    }
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { wake in
        let isCancelled = time.withLock { (time: inout Time) in
          time.sleepers[id] = Sleeper(until: time.now + seconds, wake: wake)
          return Task.isCancelled
        }
        if isCancelled { cancel(id) } else { begun.continuation.yield(seconds) }
      }
    } onCancel: {
      cancel(id)
    }
  }

  private func cancel(_ id: Int) {
    let sleeper = time.withLock { $0.sleepers.removeValue(forKey: id) }
    sleeper?.wake.resume(throwing: CancellationError())
  }
}
