import Testing

@testable import Engine

/// When a running test is looked at, by a clock of our own.
@Suite struct WatchPaceTests {
  private let start = ContinuousClock.now

  private func pace() -> WatchPace { WatchPace(crowd: 64, threads: 100, now: start) }

  @Test func `the first look is due at once, the next after a rest`() {
    var pace = pace()
    let looks = [0, 49, 50, 60, 100].map { pace.isDue(now: start + .milliseconds($0)) }
    #expect(looks == [true, false, true, false, true])
  }

  @Test(arguments: [(3, false), (100, false), (164, false), (165, true), (9_000, true)])
  func `more threads than the limit since the start are a crowd`(_ threads: Int, _ isCrowd: Bool) {
    #expect(pace().isCrowded(threads: threads) == isCrowd)
  }
}
