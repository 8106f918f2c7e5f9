import Testing

@testable import StringCalculator

@Suite struct `Step 8: Too large to be true` {
  @Test func `"2,1001" → 2`() throws {
    let sum = try add("2,1001")
    #expect(sum == 2)
  }

  @Test func `"2,1000" → 1002`() throws {
    let sum = try add("2,1000")
    #expect(sum == 1002)
  }

  @Test func `"1001" → 0`() throws {
    let sum = try add("1001")
    #expect(sum == 0)
  }

  @Test func `"999,1234,1" → 1000`() throws {
    let sum = try add("999,1234,1")
    #expect(sum == 1000)
  }
}
