import Testing

@testable import StringCalculator

@Suite struct `Step 7: Nothing below zero` {
  @Test func `"-1" → refuses -1`() throws {
    let refusal = #expect(throws: NegativesRefused.self) { try add("-1") }
    #expect(refusal?.numbers == [-1])
  }

  @Test func `"2,-4,3,-5" → refuses -4, -5`() throws {
    let refusal = #expect(throws: NegativesRefused.self) { try add("2,-4,3,-5") }
    #expect(refusal?.numbers == [-4, -5])
  }

  @Test func `"0,1" → 1`() throws {
    let sum = try add("0,1")
    #expect(sum == 1)
  }
}
