import Testing

@testable import Bowling

@Suite struct `Step 1: The gutter game` {
  @Test func `20 × 0 → 0`() {
    #expect(score(rolls(20, of: 0)) == 0)
  }
}

/// The same roll a number of times.
private func rolls(_ count: Int, of pins: Int) -> [Int] {
  Array(repeating: pins, count: count)
}
