import Testing

@testable import Terminals

@Suite struct FramePacerTests {
  typealias Instant = ContinuousClock.Instant
  let start = ContinuousClock.now
  var pacer = FramePacer<Instant>()

  @Test mutating func `without a change there is nothing to wait for`() {
    #expect(pacer.wait(at: start) == nil)
    pacer.changed(urgent: false)
    pacer.drew(at: start)
    #expect(pacer.wait(at: start) == nil)
  }

  @Test mutating func `the first change is drawn at once`() {
    pacer.changed(urgent: false)
    #expect(pacer.wait(at: start) == .zero)
  }

  @Test mutating func `changes soon after a frame wait for the rest of the interval`() {
    pacer.drew(at: start)
    pacer.changed(urgent: false)
    pacer.changed(urgent: false)
    #expect(pacer.wait(at: start.advanced(by: .milliseconds(6))) == .milliseconds(10))
    #expect(pacer.wait(at: start.advanced(by: .milliseconds(16))) == .zero)
    #expect(pacer.wait(at: start.advanced(by: .milliseconds(90))) == .zero)
  }

  @Test mutating func `a key is drawn at once, whatever came after it`() {
    pacer.drew(at: start)
    pacer.changed(urgent: true)
    pacer.changed(urgent: false)
    #expect(pacer.wait(at: start) == .zero)
    pacer.drew(at: start)
    pacer.changed(urgent: false)
    #expect(pacer.wait(at: start) == .milliseconds(16))
  }

  @Test(arguments: [(0, 0), (1, 1), (1000, 1), (1001, 2), (16_000, 16), (-5, 0)])
  func `a wait is rounded up to whole milliseconds`(microseconds: Int, milliseconds: Int32) {
    #expect(Duration.microseconds(microseconds).pollMilliseconds == milliseconds)
  }
}
