import Foundation
import Synchronization

/// The times at which the stages of a case are saved.
///
/// The compiler's driver compares whole seconds, so plain `swift test` overlooks a second save of a
/// file within one. The judge must not: it gets the real times, and plain `swift test` careful ones,
/// save in the cases that are about just this.
struct SaveClock: Sendable {
  private static let last = Mutex(0.0)

  private let isHasty: Bool
  private let isCareful: Bool
  private let second: Double

  /// Starts with a case.
  ///
  /// - Parameters:
  ///   - isHasty: Whether all stages are saved within one second.
  ///   - isCareful: Whether every save has a second to itself, in the future if need be.
  init(isHasty: Bool, isCareful: Bool) {
    self.isHasty = isHasty
    self.isCareful = isCareful
    second = Self.next()
  }

  /// When a stage is saved, in seconds since 1970; nil for now.
  func time(ofStage stage: Int) -> Double? {
    if isHasty { return second + 0.1 * Double(stage + 1) }
    return isCareful ? Self.next() : nil
  }

  /// A second that no save has had yet.
  private static func next() -> Double {
    last.withLock { last in
      last = max(Date.now.timeIntervalSince1970.rounded(.down), last + 1)
      return last
    }
  }
}
