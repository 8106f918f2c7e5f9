import Testing

@testable import StringCalculator

@Suite struct `Step 2: A single number` {
  @Test func `"7" → 7`() throws {
    let sum = try add("7")
    #expect(sum == 7)
  }

  @Test func `"42" → 42`() throws {
    let sum = try add("42")
    #expect(sum == 42)
  }

  @Test func `"60" → 60`() throws {
    let sum = try add("60")
    #expect(sum == 60)
  }
}
