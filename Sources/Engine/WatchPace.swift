/// Decides what of a running test is worth a look now.
///
/// A fork bomb doubles every few milliseconds, and root is bound by no limit of processes. So the
/// number of threads on the machine, which costs one small file, is looked at between the whole looks.
struct WatchPace: Sendable {
  /// How long after a whole look the next one is due: a hog fills a gigabyte in a quarter of a second.
  static let rest = Duration.milliseconds(50)
  /// The time between two looks at the number of threads.
  static let beat = Duration.milliseconds(10)

  private let crowd: Int
  private let start: Int
  private var next: ContinuousClock.Instant

  /// Begins to pace.
  ///
  /// - Parameters:
  ///   - crowd: How many threads more than at the start are suspicious.
  ///   - threads: How many the machine has now.
  ///   - now: The present time.
  init(crowd: Int, threads: Int, now: ContinuousClock.Instant) {
    self.crowd = crowd
    start = threads
    next = now
  }

  /// Whether so many threads have come since the start that the run's own are to be counted.
  func isCrowded(threads: Int) -> Bool { threads - start > crowd }

  /// Whether to take a whole look now; answering yes puts the next one off.
  mutating func isDue(now: ContinuousClock.Instant) -> Bool {
    guard now >= next else { return false }
    next = now.advanced(by: Self.rest)
    return true
  }
}
