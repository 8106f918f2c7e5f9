import Testing

@testable import StringCalculator

@Suite struct `Step 3: Two numbers` {
  @Test func `"1,2" → 3`() throws {
    #expect(try add("1,2") == 3)
  }

  @Test func `"20,22" → 42`() throws {
    #expect(try add("20,22") == 42)
  }

  @Test func `"0,5" → 5`() throws {
    #expect(try add("0,5") == 5)
  }
}
