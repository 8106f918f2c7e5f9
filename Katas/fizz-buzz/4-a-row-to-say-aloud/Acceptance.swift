import Testing

@testable import FizzBuzz

@Suite struct `Step 4: A row to say aloud` {
  @Test func `1 to 3 → 1 2 Fizz`() {
    #expect(fizzRow(1...3) == "1 2 Fizz")
  }

  @Test func `4 to 6 → 4 Buzz Fizz`() {
    #expect(fizzRow(4...6) == "4 Buzz Fizz")
  }

  @Test func `7 to 7 → 7`() {
    #expect(fizzRow(7...7) == "7")
  }

  @Test func `14 to 16 → 14 FizzBuzz 16`() {
    #expect(fizzRow(14...16) == "14 FizzBuzz 16")
  }
}
