import Testing

@testable import SwiftTokens

@Suite struct `A Swift file taken apart` {
  @Test(arguments: [
    ("func plain() {}", "plain()"), ("func `3 → Fizz`() {}", "3 → Fizz()"),
    ("func many(_ n: Int, of kind: (Int, Int) -> Void = { a, b in }) {}", "many(_:of:)"),
    ("func generic<T>(on value: [T: Int]) where T: Equatable {}", "generic(on:)"),
    ("struct A { func inner(a: Int) { b(1, 2) } }", "inner(a:)"), ("func cut(", "cut()"),
  ])
  func `knows its functions with their labels`(source: String, name: String) {
    #expect(SwiftText(source).functions.map(\.fullName) == [name])
  }

  @Test(arguments: [
    ("@Test func a() {}", "a"), ("@Test(\"in words\") func a() {}", "in words"),
    ("@Test(#\"a \"quoted\" one\"#, arguments: [1]) func a(n: Int) {}", "a \"quoted\" one"),
    ("@Test(arguments: [\"x\"]) func a(s: String) {}", "a"),
    ("@Test @MainActor static func a() async throws {}", "a"),
  ])
  func `knows its tests by the name that people read`(source: String, name: String) {
    #expect(SwiftText(source).functions.filter(\.isTest).map(\.readName) == [name])
  }

  @Test(arguments: [
    "// @Test func a() {}", "/* @Test /* nested */ func a() {} */", "let a = \"@Test func a() {}\"",
    "let `func` = a", "@Test struct A {}", "func == (a: A, b: A) -> Bool { true }",
  ])
  func `takes nothing else for a function`(source: String) {
    #expect(SwiftText(source).functions.isEmpty)
  }

  @Test func `lends an attribute to one function only`() {
    let functions = SwiftText("@Test(\"one\") func a() {}\nfunc b() {}").functions
    #expect(functions.map(\.isTest) == [true, false])
    #expect(functions.map(\.readName) == ["one", "b"])
  }

  @Test func `goes on behind what it does not understand`() {
    let source = "let a = \"open\nlet b = `raw\nlet c = /\"/\nfunc d() {}"
    #expect(SwiftText(source).functions.map(\.name) == ["d"])
    #expect(SwiftScanner.tokens(of: source) == nil)
  }

  @Test func `passes over a byte order mark and the line ends of Windows`() {
    let words = SwiftText("\u{FEFF}import A\r\nimport B\r\n").tokens.compactMap(\.word)
    #expect(words == ["import", "A", "import", "B"])
  }

  @Test func `counts lines and characters from one`() {
    let text = SwiftText("import A\n\n  /* →é */ func `a`() {}\n")
    #expect(text.functions.map { text.location(of: $0.token).line } == [3])
    #expect(text.functions.map { text.location(of: $0.token).column } == [17])
  }
}
