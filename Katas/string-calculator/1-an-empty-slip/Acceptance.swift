import Testing

@testable import StringCalculator

@Suite struct `Step 1: An empty slip` {
  @Test func `"" → 0`() throws {
    let sum = try add("")
    #expect(sum == 0)
  }

  @Test func `"1" → 1`() throws {
    let sum = try add("1")
    #expect(sum == 1)
  }
}
