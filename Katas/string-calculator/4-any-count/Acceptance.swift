import Testing

@testable import StringCalculator

@Suite struct `Step 4: Any count` {
  @Test func `"1,2,3" → 6`() throws {
    let sum = try add("1,2,3")
    #expect(sum == 6)
  }

  @Test func `"1,1,1,1,1" → 5`() throws {
    let sum = try add("1,1,1,1,1")
    #expect(sum == 5)
  }

  @Test func `"10,20,30,40" → 100`() throws {
    let sum = try add("10,20,30,40")
    #expect(sum == 100)
  }
}
