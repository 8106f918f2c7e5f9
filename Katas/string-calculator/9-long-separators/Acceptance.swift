import Testing

@testable import StringCalculator

@Suite struct `Step 9: Long separators` {
  @Test func `//[**] then 4**5 → 9`() throws {
    let sum = try add("//[**]\n4**5")
    #expect(sum == 9)
  }

  @Test func `//[=>] then 2=>3 → 5`() throws {
    let sum = try add("//[=>]\n2=>3")
    #expect(sum == 5)
  }

  @Test func `//[+] then 1+2 → 3`() throws {
    let sum = try add("//[+]\n1+2")
    #expect(sum == 3)
  }

  @Test func `//; then 1;2 → 3`() throws {
    let sum = try add("//;\n1;2")
    #expect(sum == 3)
  }
}
