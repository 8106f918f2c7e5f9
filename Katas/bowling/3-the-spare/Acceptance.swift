import Testing

@testable import Bowling

@Suite struct `Step 3: The spare` {
  @Test func `5, 5, 3, 17 × 0 → 16`() {
    #expect(score([5, 5, 3] + rolls(17, of: 0)) == 16)
  }

  @Test func `2, 8, 1, 4, 16 × 0 → 16`() {
    #expect(score([2, 8, 1, 4] + rolls(16, of: 0)) == 16)
  }

  @Test func `2, 5, 5, 2, 16 × 0 → 14`() {
    #expect(score([2, 5, 5, 2] + rolls(16, of: 0)) == 14)
  }
}

/// The same roll a number of times.
private func rolls(_ count: Int, of pins: Int) -> [Int] {
  Array(repeating: pins, count: count)
}
