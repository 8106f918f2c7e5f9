import Testing

@testable import StringCalculator

@Suite struct `Step 1: An empty slip` {
  @Test func `"" → 0`() throws {
    #expect(try add("") == 0)
  }
}
