import Testing

@testable import FizzBuzz

@Suite struct `Step 2: Threes are Fizz` {
  @Test func `1 → 1`() {
    #expect(fizzBuzz(1) == "1")
  }

  @Test func `3 → Fizz`() {
    #expect(fizzBuzz(3) == "Fizz")
  }

  @Test func `6 → Fizz`() {
    #expect(fizzBuzz(6) == "Fizz")
  }
}
