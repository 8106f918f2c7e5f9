import Testing

@testable import Markdown

@Suite struct `A Markdown document` {
  @Test func `knows the line of every block`() {
    let document = MarkdownDocument(
      parsing: """
        # Title

        Two lines
        of words.

        - point

        ```swift
        let x = 1
        ```

        > quoted

        ---
        """)
    #expect(document.blocks.map(\.line) == [1, 3, 6, 8, 12, 14])
  }

  @Test(arguments: [
    ("a *b* **c** `d`", "a b c d"),
    ("one\ntwo", "one two"),
    ("one\\\ntwo", "one\ntwo"),
    ("[words](https://example.org)", "words"),
    ("1 \\* 2 &amp; 3", "1 * 2 & 3"),
    ("a ![sketch](file.png)", "a sketch"),
    ("5 < 6 <b>bold</b>", "5 < 6 <b>bold</b>"),
  ])
  func `has words without marks`(source: String, words: String) {
    #expect(MarkdownDocument(parsing: source).blocks.plainText == words)
  }

  @Test func `keeps each kind of inline`() {
    let document = MarkdownDocument(parsing: "a *b **c*** `d` [e](f)")
    #expect(
      document.blocks == [
        Block(
          content: .paragraph([
            .text("a "), .emphasis([.text("b "), .strong([.text("c")])]), .text(" "), .code("d"),
            .text(" "), .link([.text("e")], destination: "f"),
          ]), line: 1)
      ])
  }

  @Test func `keeps code as it is`() {
    let document = MarkdownDocument(parsing: "```swift ignored\nlet a = \"*b*\"\n\n  c\n```")
    #expect(
      document.blocks.map(\.content) == [
        .codeBlock(info: "swift ignored", code: "let a = \"*b*\"\n\n  c")
      ])
  }

  @Test func `has blocks inside quotes`() {
    let document = MarkdownDocument(parsing: "> one\n>\n> two")
    #expect(
      document.blocks.map(\.content) == [
        .quote([
          Block(content: .paragraph([.text("one")]), line: 1),
          Block(content: .paragraph([.text("two")]), line: 3),
        ])
      ])
  }

  @Test(arguments: ["", "\n\n", "   "])
  func `may be empty`(source: String) {
    #expect(MarkdownDocument(parsing: source).blocks.isEmpty)
  }

  @Test func `survives nesting without end`() {
    let deep = MarkdownDocument(parsing: String(repeating: ">", count: 20_000) + " deep")
    #expect(deep.blocks.plainText.contains("deep"))
    let starred = MarkdownDocument(parsing: String(repeating: "*a **b ", count: 5000) + "end")
    #expect(starred.blocks.plainText.contains("end"))
  }

  @Test func `is read alike by many tasks at once`() async {
    let source = "# A\n\n| a | b |\n|---|--:|\n| 1 | 2 |\n"
    let expected = MarkdownDocument(parsing: source)
    await withTaskGroup(of: MarkdownDocument.self) { group in
      for _ in 0..<200 { group.addTask { MarkdownDocument(parsing: source) } }
      for await document in group { #expect(document == expected) }
    }
  }
}
