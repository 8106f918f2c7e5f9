import Testing

@testable import Bowling

@Suite struct `Step 2: Open frames` {
  @Test func `20 × 1 → 20`() {
    #expect(score(rolls(20, of: 1)) == 20)
  }

  @Test func `3, 4, 18 × 0 → 7`() {
    #expect(score([3, 4] + rolls(18, of: 0)) == 7)
  }

  @Test func `9, 0, 18 × 1 → 27`() {
    #expect(score([9, 0] + rolls(18, of: 1)) == 27)
  }
}

/// The same roll a number of times.
private func rolls(_ count: Int, of pins: Int) -> [Int] {
  Array(repeating: pins, count: count)
}
