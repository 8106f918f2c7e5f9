import Testing

@testable import Screen

@Suite struct `Prose on the screen` {
  private func text(
    _ source: String, width: Int = 37, glyphs: Look.GlyphSet = .unicode
  ) -> String {
    Prose.lines(parsing: source, width: width, look: Look(glyphs: glyphs)).map(\.text)
      .joined(separator: "\n")
  }

  @Test func `wraps paragraphs`() {
    #expect(
      text("Every third number is not said but\nreplaced by \"Fizz\".\n\nSo it is.", width: 20)
        == """
        Every third number
        is not said but
        replaced by "Fizz".

        So it is.
        """)
  }

  @Test func `gives inlines their meaning`() {
    let lines = Prose.lines(
      parsing: "# The `rule`\n\nSay **Fizz**, *never* `\"3\"`: [why](https://a.b)", width: 60,
      look: Look())
    #expect(
      lines == [
        [Span("The rule", .heading)],
        [
          Span("Say "), Span("Fizz", .strong), Span(", "), Span("never", .strong), Span(" "),
          Span("\"3\"", .code), Span(": why"), Span(" (https://a.b)", .dim),
        ],
      ])
  }

  @Test func `sets a heading directly above what it heads`() {
    #expect(text("One.\n\n## Rules\n\nTwo.\n\n## End") == "One.\n\nRules\nTwo.\n\nEnd")
  }

  @Test func `hangs lists on their marks`() {
    let source = """
      - A roll is the number of pins that fell.
      - Ten frames:
        1. two rolls
        2. a bonus
      - End
      """
    #expect(
      text(source, width: 22) == """
        • A roll is the number
          of pins that fell.
        • Ten frames:
          1. two rolls
          2. a bonus
        • End
        """)
    #expect(text("- one\n- two", glyphs: .ascii) == "- one\n- two")
  }

  @Test func `parts the points of a loose list`() {
    #expect(text("9. nine\n\n10. ten") == " 9. nine\n\n10. ten")
  }

  @Test func `keeps code as it is and cuts it`() {
    #expect(
      text("```swift\nfunc fizz() {\n\n\treturn 1 // never\n}\n```", width: 14) == """
          func fizz() 
          {

                  retu
          rn 1 // neve
          r
          }
        """)
  }

  @Test func `draws quotes and rules`() {
    #expect(
      text("> said the\n> customer\n\n---", width: 12) == "│ said the\n│ customer\n\n────────────")
    #expect(text("> said\n\n---", width: 8, glyphs: .ascii) == "said\n\n--------")
  }

  @Test func `aligns the columns of a table`() {
    #expect(
      text("| number | said |\n|-------:|------|\n| 3 | `Fizz` |\n| 10 | 10 |") == """
        number  said
        ──────  ────
             3  Fizz
            10  10
        """)
  }

  @Test func `wraps the cells of a wide table`() {
    let source = """
      | rolls | score | why |
      |-------|:-----:|-----|
      | 10, 3, 4 then gutter balls | 24 | the strike counts the next two rolls |
      | twenty gutter balls | 0 | nothing fell |
      """
    #expect(
      text(source) == """
        rolls           score  why
        ──────────────  ─────  ──────────────
        10, 3, 4 then    24    the strike
        gutter balls           counts the
                               next two rolls

        twenty gutter     0    nothing fell
        balls
        """)
  }

  @Test func `sets a table as a list where columns have no room`() {
    #expect(
      text("| input | said |\n|---|---|\n| three | Fizz |\n| five | Buzz |", width: 9) == """
        input:
          three
        said:
          Fizz

        input:
          five
        said:
          Buzz
        """)
  }

  @Test func `commands no terminal`() {
    #expect(text("a\u{1B}[31mb `c\u{1B}[2J`") == "ab c")
  }

  @Test(arguments: [1, 2, 5, 8, 12, 20, 37, 80])
  func `fits its width and loses nothing`(width: Int) {
    let source = """
      # A heading that is longer than it should be

      Words, `code that goes on` and **stress**, averyveryveryverylongwordwithoutanyspace.

      1. first point of the list
         - nested point with many words
           > and a quote
      2. second 日本語の文章

      | a heading | another | third |
      |---|:-:|--:|
      | short | a much longer cell with many words | 日本 |
      | unbreakableunbreakableunbreakable | x | `y z` |

          let indented = "code that does not fit a narrow pane at all"

      ---
      """
    for glyphs in [Look.GlyphSet.unicode, .ascii] {
      let lines = Prose.lines(parsing: source, width: width, look: Look(glyphs: glyphs))
      // A wide character needs two columns, whatever the width.
      for line in lines { #expect(line.columns <= max(2, width), "\(line.text)") }
      let shown = letters(lines.map(\.text).joined())
      for letter in Set(letters(source)) {
        let needed = letters(source).filter { $0 == letter }
        #expect(shown.filter { $0 == letter }.count >= needed.count)
      }
    }
  }

  private func letters(_ text: String) -> [Character] { text.filter(\.isLetter) }
}
