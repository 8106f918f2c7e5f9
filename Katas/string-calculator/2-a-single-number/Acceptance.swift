import Testing

@testable import StringCalculator

@Suite struct `Step 2: A single number` {
  @Test func `"1" → 1`() throws {
    #expect(try add("1") == 1)
  }

  @Test func `"7" → 7`() throws {
    #expect(try add("7") == 7)
  }

  @Test func `"42" → 42`() throws {
    #expect(try add("42") == 42)
  }
}
