import Testing

@testable import FizzBuzz

@Suite struct `Step 1: Say the number` {
  @Test func `1 → 1`() {
    #expect(fizzBuzz(1) == "1")
  }

  @Test func `2 → 2`() {
    #expect(fizzBuzz(2) == "2")
  }

  @Test func `4 → 4`() {
    #expect(fizzBuzz(4) == "4")
  }

  @Test func `98 → 98`() {
    #expect(fizzBuzz(98) == "98")
  }
}
