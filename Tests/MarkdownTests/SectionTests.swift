import Testing

@testable import Markdown

@Suite struct `A section` {
  private let card = MarkdownDocument(
    parsing: """
      # Threes are Fizz

      Every third number is not said.

      ## Rules

      - One.
      - Two.

      ### Small print

      None.

      ## Hints

      1. Vague.
      2. Concrete.
      """)

  @Test func `ends at the next heading of its rank`() {
    let sections = card.sections(level: 2)
    #expect(sections.map(\.title) == ["Rules", "Hints"])
    #expect(sections.map(\.line) == [5, 14])
    #expect(sections.map(\.blocks.count) == [3, 1])
    #expect(card.sections(level: 3).map(\.title) == ["Small print"])
  }

  @Test func `ends at a heading of higher rank`() {
    let document = MarkdownDocument(parsing: "## a\n\nin a\n\n# b\n\nin b")
    #expect(document.sections(level: 2).map(\.source) == ["in a"])
  }

  @Test func `gives its source without the heading`() {
    #expect(card.sections(level: 3).map(\.source) == ["None."])
    #expect(card.sections(level: 2).last?.source == "1. Vague.\n2. Concrete.")
  }

  @Test(arguments: ["Title\n=====\n\nwords", "Two\nlines\n=====\nwords", "#tag\n---\nwords"])
  func `gives its source under an underlined heading`(source: String) {
    #expect(MarkdownDocument(parsing: source).blocks.first?.line == 1)
    let document = MarkdownDocument(parsing: source)
    let sections = document.sections(level: 1) + document.sections(level: 2)
    #expect(sections.map(\.source) == ["words"])
  }

  @Test func `keeps marks and lists in its source`() {
    let document = MarkdownDocument(parsing: "# A\n\n\n`x` *y*\n\n- z\n\n# B")
    #expect(document.sections(level: 1).map(\.source) == ["`x` *y*\n\n- z", ""])
  }

  @Test func `is a part of the document by line numbers too`() {
    #expect(card.source(from: 5, through: 8) == "## Rules\n\n- One.\n- Two.")
    #expect(card.source(from: 18, through: 99) == "")
    #expect(card.source(from: 9, through: 3) == "")
  }
}
