import Testing

@testable import Katas

struct AcceptanceFileTests {
  @Test(arguments: [
    ("@Test func `3 → Fizz`() {}", "3 → Fizz"),
    ("@Test func plain() {}", "plain"),
    ("@Test(\"in words\") func other() {}", "in words"),
    ("@Test(.tags(.slow), arguments: [1]) func many(_ n: Int) {}", "many"),
    ("@Test\n  @MainActor\n  static func late() async throws {}", "late"),
    ("@Test func `\"\" → 0`() {}", "\"\" → 0"),
  ])
  func `a test is found by the name that people read`(_ source: String, _ name: String) {
    #expect(AcceptanceFile(source).tests.map(\.name) == [name])
  }

  @Test(arguments: [
    "// @Test func a() {}",
    "/* @Test /* nested */ func a() {} */",
    "let text = \"@Test func a() {}\"",
    "let text = #\"@Test \" func a() {}\"#",
    "let text = \"\"\"\n@Test func a() {}\n\"\"\"",
    "func a() {}",
    "@Test",
  ])
  func `what only looks like a test is none`(_ source: String) {
    #expect(AcceptanceFile(source).tests == [])
  }

  @Test func `a test knows its place`() {
    let tests = AcceptanceFile("import Testing\n\n  @Test func `a`() {}\n").tests
    #expect(tests == [AcceptanceFile.Test(name: "a", line: 3, column: 14)])
  }

  @Test func `an unclosed string hides only its own line`() {
    #expect(AcceptanceFile("let a = \"open\n@Test func b() {}").tests.map(\.name) == ["b"])
  }

  @Test func `escaped quotes do not end a string`() {
    #expect(AcceptanceFile("let a = \"\\\"@Test func c() {}\"\n@Test func b() {}").tests.count == 1)
  }

  @Test func `imports and suites are found`() {
    let file = AcceptanceFile(
      "import Testing\n@testable import Bowling\n\n@Suite struct `Step 1: One` {}\n")
    #expect(file.imports == ["Testing"])
    #expect(file.testableImports == ["Bowling"])
    #expect(file.suites.map(\.line) == [4])
  }
}
