import Testing

@testable import StringCalculator

@Suite struct `Step 9: Long separators` {
  @Test func `//[**] then 4**5 → 9`() throws {
    #expect(try add("//[**]\n4**5") == 9)
  }

  @Test func `//[=>] then 2=>3 → 5`() throws {
    #expect(try add("//[=>]\n2=>3") == 5)
  }

  @Test func `//[+] then 1+2 → 3`() throws {
    #expect(try add("//[+]\n1+2") == 3)
  }

  @Test func `//; then 1;2 → 3`() throws {
    #expect(try add("//;\n1;2") == 3)
  }
}
