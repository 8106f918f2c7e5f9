import Testing

@testable import FizzBuzz

@Suite struct `Step 5: Digits count too` {
  @Test func `13 → Fizz`() {
    #expect(fizzBuzz(13) == "Fizz")
  }

  @Test func `31 → Fizz`() {
    #expect(fizzBuzz(31) == "Fizz")
  }

  @Test func `52 → Buzz`() {
    #expect(fizzBuzz(52) == "Buzz")
  }

  @Test func `51 → FizzBuzz`() {
    #expect(fizzBuzz(51) == "FizzBuzz")
  }

  @Test func `53 → FizzBuzz`() {
    #expect(fizzBuzz(53) == "FizzBuzz")
  }

  @Test func `35 → FizzBuzz`() {
    #expect(fizzBuzz(35) == "FizzBuzz")
  }

  @Test func `12 to 14 → Fizz Fizz 14`() {
    #expect(fizzRow(12...14) == "Fizz Fizz 14")
  }
}
