import Testing

@testable import Bowling

@Suite struct `Step 6: The board overhead` {
  @Test func `3, 4, 2, 5 → 7, 14`() {
    #expect(scoreBoard([3, 4, 2, 5]) == [7, 14])
  }

  @Test func `5, 5, 3 → 13`() {
    #expect(scoreBoard([5, 5, 3]) == [13])
  }

  @Test func `3, 4, 6 → 7`() {
    #expect(scoreBoard([3, 4, 6]) == [7])
  }

  @Test func `10, 3 → none yet`() {
    #expect(scoreBoard([10, 3]) == [])
  }

  @Test func `10, 3, 4 → 17, 24`() {
    #expect(scoreBoard([10, 3, 4]) == [17, 24])
  }

  @Test func `12 × 10 → 30 to 300`() {
    #expect(scoreBoard(rolls(12, of: 10)) == Array(stride(from: 30, through: 300, by: 30)))
  }
}

/// The same roll a number of times.
private func rolls(_ count: Int, of pins: Int) -> [Int] {
  Array(repeating: pins, count: count)
}
