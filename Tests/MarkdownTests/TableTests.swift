import Testing

@testable import Markdown

@Suite struct `A table in Markdown` {
  private func tables(_ source: String) -> [Table] {
    MarkdownDocument(parsing: source).blocks.tables
  }

  @Test func `has headings, rows and their lines`() throws {
    let table = try #require(
      tables("Examples:\n\n| number | said |\n|--------|------|\n| 3 | `Fizz` |\n| 6 | Fizz |\n")
        .first)
    #expect(table.header.plainTexts == ["number", "said"])
    #expect(table.line == 3)
    #expect(table.rows.map(\.plainTexts) == [["3", "Fizz"], ["6", "Fizz"]])
    #expect(table.rows.map(\.line) == [5, 6])
    #expect(table.rows.first?.cells.last == [.code("Fizz")])
  }

  @Test func `knows where the words of a column stand`() throws {
    let table = try #require(tables("|a|b|c|d|\n|---|:--|:-:|--:|\n|1|2|3|4|").first)
    #expect(table.alignments == [.left, .left, .centre, .right])
  }

  @Test func `fills short rows with empty cells`() throws {
    let table = try #require(tables("|a|b|\n|-|-|\n|1|").first)
    #expect(table.rows.map(\.plainTexts) == [["1", ""]])
  }

  @Test func `may hold the mark that parts cells`() throws {
    let table = try #require(tables("|a|\n|-|\n|x \\| y|\n|`p \\| q`|").first)
    #expect(table.rows.map(\.plainTexts) == [["x | y"], ["p | q"]])
  }

  @Test func `may follow a paragraph without an empty line`() throws {
    let document = MarkdownDocument(parsing: "words\n|a|\n|-|\n|1|\n\nafter")
    let table = try #require(document.blocks.tables.first)
    #expect(document.blocks.count == 3)
    #expect(table.line == 2)
    #expect(table.rows.map(\.line) == [4])
    #expect(document.blocks.map(\.line) == [1, 2, 6])
    #expect(tables("words\n|a|\n|-|").map(\.line) == [2])
  }
}
