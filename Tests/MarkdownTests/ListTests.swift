import Testing

@testable import Markdown

@Suite struct `A list in Markdown` {
  private func list(_ source: String) throws -> List {
    try #require(MarkdownDocument(parsing: source).blocks.lists.first)
  }

  @Test func `with bullets has no number`() throws {
    let list = try list("- a\n- b")
    #expect(!list.isOrdered)
    #expect(list.isTight)
    #expect(list.items.map(\.blocks.plainText) == ["a", "b"])
    #expect(list.items.map(\.line) == [1, 2])
  }

  @Test func `with numbers starts where the author says`() throws {
    #expect(try list("3. a\n4. b").start == 3)
  }

  @Test func `is loose when empty lines part its points`() throws {
    #expect(try !list("- a\n\n- b").isTight)
  }

  @Test(arguments: [
    ("- `a` and *b*", ["`a` and *b*"]),
    ("1. one\n   more\n2. two", ["one\nmore", "two"]),
    ("- lazy\nline\n- next", ["lazy\nline", "next"]),
    ("- first\n\n  second\n\n- last", ["first\n\nsecond", "last"]),
    ("- a\n  - b\n  - c", ["a\n- b\n- c"]),
    ("- a\n\n  ```swift\n  if x {\n    y()\n  }\n  ```", ["a\n\n```swift\nif x {\n  y()\n}\n```"]),
    ("-", [""]),
    ("-\n  a\n- b", ["a", "b"]),
    ("- a\u{2028}b\n- c", ["a\u{2028}b", "c"]),
    ("- é → `x`\r\n  y\r\n- z", ["é → `x`\ny", "z"]),
  ])
  func `gives each point as source`(source: String, points: [String]) throws {
    #expect(try list(source).items.map(\.source) == points)
  }

  @Test func `may hold lists`() throws {
    let inner = try #require(try list("- a\n  1. b\n  2. c").items.first?.blocks.lists.first)
    #expect(inner.items.map(\.blocks.plainText) == ["b", "c"])
    #expect(inner.line == 2)
  }
}
