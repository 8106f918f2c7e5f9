import Foundation
import Synchronization
public import Testing

/// Lets only a few suites that build with the toolchain run at a time, each in the order of coming.
///
/// All of them at once would keep two cores no busier, but make each so slow that what a test waits
/// for comes after its patience. Who waits for a turn spends no time of a `timeLimit`.
public struct TurnTaking: SuiteTrait, TestScoping {
  /// The turns that are left, and those who wait for one.
  private struct Turns {
    /// One more than there are processors: a suite waits for programs now and then.
    var left = ProcessInfo.processInfo.activeProcessorCount + 1
    var waiting: [CheckedContinuation<Void, Never>] = []
  }

  private static let turns = Mutex(Turns())

  /// Waits for a turn, runs the suite, and hands the turn on.
  public func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
  ) async throws {
    await withCheckedContinuation { suite in
      let isFree = Self.turns.withLock { turns in
        turns.left -= 1
        if turns.left < 0 { turns.waiting.append(suite) }
        return turns.left >= 0
      }
      if isFree { suite.resume() }
    }
    defer {
      let next = Self.turns.withLock { turns in
        turns.left += 1
        return turns.waiting.isEmpty ? nil : turns.waiting.removeFirst()
      }
      next?.resume()
    }
    try await function()
  }
}

extension Trait where Self == TurnTaking {
  /// The suite builds with the toolchain: it waits for its turn.
  public static var inTurn: Self { TurnTaking() }
}
