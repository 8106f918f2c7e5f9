import Testing

@testable import StringCalculator

// Your tests live here. The first one is a gift, and it is red on purpose.
// Make it pass in Sources/StringCalculator/StringCalculator.swift with as little
// code as you can, and save. Then write the next test below this one.
struct StringCalculatorTests {
  @Test func `an empty text adds up to 0`() throws {
    let sum = try add("")
    #expect(sum == 0)
  }
}
