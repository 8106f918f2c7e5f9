import Testing

@testable import Bowling

@Suite struct `Step 5: The tenth frame` {
  @Test func `18 × 0, 5, 5, 3 → 13`() {
    #expect(score(rolls(18, of: 0) + [5, 5, 3]) == 13)
  }

  @Test func `18 × 0, 10, 3, 4 → 17`() {
    #expect(score(rolls(18, of: 0) + [10, 3, 4]) == 17)
  }

  @Test func `18 × 0, 10, 10, 10 → 30`() {
    #expect(score(rolls(18, of: 0) + [10, 10, 10]) == 30)
  }

  @Test func `21 × 5 → 150`() {
    #expect(score(rolls(21, of: 5)) == 150)
  }

  @Test func `12 × 10 → 300`() {
    #expect(score(rolls(12, of: 10)) == 300)
  }
}

/// The same roll a number of times.
private func rolls(_ count: Int, of pins: Int) -> [Int] {
  Array(repeating: pins, count: count)
}
