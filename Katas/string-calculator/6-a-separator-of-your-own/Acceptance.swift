import Testing

@testable import StringCalculator

@Suite struct `Step 6: A separator of your own` {
  @Test func `//; then 1;2 → 3`() throws {
    let sum = try add("//;\n1;2")
    #expect(sum == 3)
  }

  @Test func `//# then 4#5#6 → 15`() throws {
    let sum = try add("//#\n4#5#6")
    #expect(sum == 15)
  }

  @Test func `//; then 1;2,3 → 6`() throws {
    let sum = try add("//;\n1;2,3")
    #expect(sum == 6)
  }
}
