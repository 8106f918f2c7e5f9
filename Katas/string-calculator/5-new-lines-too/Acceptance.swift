import Testing

@testable import StringCalculator

@Suite struct `Step 5: New lines too` {
  @Test func `1 newline 2 → 3`() throws {
    let sum = try add("1\n2")
    #expect(sum == 3)
  }

  @Test func `1 newline 2,3 → 6`() throws {
    let sum = try add("1\n2,3")
    #expect(sum == 6)
  }

  @Test func `4,5 newline 6 → 15`() throws {
    let sum = try add("4,5\n6")
    #expect(sum == 15)
  }
}
