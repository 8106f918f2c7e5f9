import Testing

@testable import Watching

/// A moment of a made-up clock, counted from the test's beginning.
private struct Moment: InstantProtocol {
  var since: Duration

  func advanced(by duration: Duration) -> Moment { Moment(since: since + duration) }
  func duration(to other: Moment) -> Duration { other.since - since }
  static func < (left: Moment, right: Moment) -> Bool { left.since < right.since }
}

/// The moment so many milliseconds after the beginning.
private func at(_ milliseconds: Int) -> Moment { Moment(since: .milliseconds(milliseconds)) }

@Suite struct `A debouncer` {
  private func make() -> Debouncer<Moment> {
    Debouncer(quiet: .milliseconds(20), longest: .milliseconds(100))
  }

  @Test func `has nothing to do before the first change`() {
    var debouncer = make()
    #expect(debouncer.woke(at: at(0)) == .nothing)
  }

  @Test func `fires once when it has been quiet for long enough`() {
    var debouncer = make()
    #expect(debouncer.changed(at: at(0)) == .wait(until: at(20)))
    #expect(debouncer.woke(at: at(19)) == .wait(until: at(20)))
    #expect(debouncer.woke(at: at(20)) == .fire)
    #expect(debouncer.woke(at: at(21)) == .nothing)
  }

  @Test func `counts the quiet from the last change of a burst`() {
    var debouncer = make()
    #expect(debouncer.changed(at: at(0)) == .wait(until: at(20)))
    #expect(debouncer.changed(at: at(15)) == .wait(until: at(35)))
    #expect(debouncer.woke(at: at(20)) == .wait(until: at(35)))
    #expect(debouncer.woke(at: at(40)) == .fire)
  }

  @Test func `is not silenced by changes that never end`() {
    var debouncer = make()
    for time in stride(from: 0, to: 80, by: 10) {
      #expect(debouncer.changed(at: at(time)) == .wait(until: at(time + 20)))
    }
    #expect(debouncer.changed(at: at(90)) == .wait(until: at(100)))
    #expect(debouncer.changed(at: at(100)) == .fire)
  }

  @Test func `begins a new burst after it fired`() {
    var debouncer = make()
    _ = debouncer.changed(at: at(0))
    #expect(debouncer.woke(at: at(20)) == .fire)
    #expect(debouncer.changed(at: at(99)) == .wait(until: at(119)))
    #expect(debouncer.woke(at: at(119)) == .fire)
  }

  @Test func `fires at once without a quiet time`() {
    var debouncer = Debouncer<Moment>(quiet: .zero, longest: .milliseconds(100))
    #expect(debouncer.changed(at: at(5)) == .fire)
  }
}
