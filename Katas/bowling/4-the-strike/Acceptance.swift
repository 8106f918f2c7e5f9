import Testing

@testable import Bowling

@Suite struct `Step 4: The strike` {
  @Test func `10, 3, 4, 16 × 0 → 24`() {
    #expect(score([10, 3, 4] + rolls(16, of: 0)) == 24)
  }

  @Test func `10, 10, 1, 2, 14 × 0 → 37`() {
    #expect(score([10, 10, 1, 2] + rolls(14, of: 0)) == 37)
  }

  @Test func `10, 4, 6, 2, 1, 14 × 0 → 35`() {
    #expect(score([10, 4, 6, 2, 1] + rolls(14, of: 0)) == 35)
  }

  @Test func `0, 10, 3, 4, 16 × 0 → 20`() {
    #expect(score([0, 10, 3, 4] + rolls(16, of: 0)) == 20)
  }
}

/// The same roll a number of times.
private func rolls(_ count: Int, of pins: Int) -> [Int] {
  Array(repeating: pins, count: count)
}
