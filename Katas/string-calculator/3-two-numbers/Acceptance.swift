import Testing

@testable import StringCalculator

@Suite struct `Step 3: Two numbers` {
  @Test func `"1,2" → 3`() throws {
    let sum = try add("1,2")
    #expect(sum == 3)
  }

  @Test func `"20,22" → 42`() throws {
    let sum = try add("20,22")
    #expect(sum == 42)
  }

  @Test func `"0,5" → 5`() throws {
    let sum = try add("0,5")
    #expect(sum == 5)
  }
}
