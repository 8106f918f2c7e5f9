import Testing

@testable import FizzBuzz

@Suite struct `Step 3: Fives are Buzz` {
  @Test func `5 → Buzz`() {
    #expect(fizzBuzz(5) == "Buzz")
  }

  @Test func `20 → Buzz`() {
    #expect(fizzBuzz(20) == "Buzz")
  }

  @Test func `9 → Fizz`() {
    #expect(fizzBuzz(9) == "Fizz")
  }

  @Test func `15 → FizzBuzz`() {
    #expect(fizzBuzz(15) == "FizzBuzz")
  }

  @Test func `60 → FizzBuzz`() {
    #expect(fizzBuzz(60) == "FizzBuzz")
  }
}
