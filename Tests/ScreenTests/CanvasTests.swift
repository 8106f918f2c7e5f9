import Examples
import Testing

@testable import Screen

@Suite struct `A canvas` {
  private func drawn(
    _ columns: Int, _ rows: Int, _ draw: (inout Canvas) -> Void
  ) -> Frame {
    var canvas = Canvas(size: Size(columns, rows))
    draw(&canvas)
    return canvas.frame
  }

  @Test func `draws boxes with titles`() {
    let frame = drawn(20, 4) { canvas in
      let inside = canvas.box(title: "Story")
      canvas.within(inside) { $0.text("Every third number is Fizz.", row: 0) }
    }
    #expect(
      frame.text == """
        ┌ Story ───────────┐
        │Every third number│
        │                  │
        └──────────────────┘
        """)
    #expect(
      frame.roles == """
        -TTTTTTT------------
        -                  -
        -                  -
        --------------------
        """)
  }

  @Test func `shortens a title that does not fit its box`() {
    #expect(drawn(10, 2) { $0.box(title: "A long story") }.rows.first == "┌ A lo… ─┐")
    #expect(drawn(5, 2) { $0.box(title: "A long story") }.rows.first == "┌───┐")
  }

  @Test(arguments: [Size(0, 0), Size(1, 1), Size(1, 5), Size(5, 1), Size(2, 2), Size(-3, 4)])
  func `draws on the smallest screens`(size: Size) {
    var canvas = Canvas(size: size)
    let inside = canvas.box(title: "Story")
    canvas.within(inside) { $0.text("words", row: 0) }
    canvas.fill(.notice)
    canvas.mark(.dim)
    canvas.lineAtRight(StyledLine("right"), row: 0)
    #expect(canvas.frame.cells.count == max(0, size.columns) * max(0, size.rows))
    #expect(canvas.frame.cells.allSatisfy { $0.role == .dim || $0.role == .plain })
  }

  @Test func `clips on every side`() {
    let frame = drawn(5, 3) { canvas in
      canvas.within(Rect(column: 1, row: 1, columns: 3, rows: 1)) { pane in
        pane.text("12345", row: 0)
        pane.text("above", row: -1)
        pane.text("below", row: 1)
        pane.text("abcd", .red, column: -3, row: 0)
      }
    }
    #expect(frame.text == "\n d23\n")
    #expect(frame.roles == "\n r\n")
  }

  @Test func `clips a part that reaches beyond the one around it`() {
    let frame = drawn(6, 2) { canvas in
      canvas.within(Rect(column: 2, row: 0, columns: 2, rows: 1)) { pane in
        pane.within(Rect(column: -1, row: 0, columns: 9, rows: 9)) { inner in
          inner.text("123456789", row: 0)
          inner.text("123456789", row: 1)
        }
      }
    }
    #expect(frame.text == "  23\n")
  }

  @Test func `gives a wide character two cells`() {
    let frame = drawn(4, 1) { $0.text("日x", .code, row: 0) }
    #expect(frame.cells.map(\.text) == ["日", "", "x", " "])
    #expect(frame.roles == "ccc")
  }

  @Test func `never leaves half a wide character`() {
    #expect(drawn(3, 1) { $0.text("a日本", row: 0) }.text == "a日")
    #expect(drawn(2, 1) { $0.text("a日", row: 0) }.text == "a")
    #expect(drawn(3, 1) { $0.text("日a", column: -1, row: 0) }.cells.map(\.text) == [" ", "a", " "])
    let left = drawn(3, 1) { canvas in
      canvas.text("日", row: 0)
      canvas.text("x", column: 1, row: 0)
    }
    #expect(left.cells.map(\.text) == [" ", "x", " "])
    let right = drawn(3, 1) { canvas in
      canvas.text("日", column: 1, row: 0)
      canvas.text("x", column: 1, row: 0)
    }
    #expect(right.cells.map(\.text) == [" ", "x", " "])
  }

  @Test func `keeps marks with their base and controls out`() {
    let frame = drawn(8, 1) { $0.text("e\u{301}\u{1B}[1m\na\u{0}b", row: 0) }
    #expect(frame.text == "e\u{301}[1mab")
    let joke = "e" + String(repeating: "\u{301}", count: 50)
    let bounded = drawn(2, 1) { $0.text(joke, row: 0) }.cells.first?.text.unicodeScalars.count
    #expect(bounded == 5)
  }

  @Test func `draws lines of several meanings`() {
    let frame = drawn(20, 1) { canvas in
      let end = canvas.line([Span("✘ RED", .redBadge), Span(" 1 of 3 fails")], row: 0)
      #expect(end == 18)
    }
    #expect(frame.text == "✘ RED 1 of 3 fails")
    #expect(frame.roles == "RRRRR")
  }

  @Test func `draws at the right edge`() {
    let frame = drawn(10, 2) { canvas in
      #expect(canvas.lineAtRight(StyledLine("help"), row: 0, margin: 1) == 5)
    }
    #expect(frame.text == "     help\n")
  }

  @Test func `draws the visible ones of many lines`() {
    let lines = (1...9).map { StyledLine("line \($0)") }
    let frame = drawn(8, 3) { $0.lines(lines, scrolled: Scroll(offset: 4)) }
    #expect(frame.text == "line 5\nline 6\nline 7")
    let top = drawn(8, 2) { canvas in
      let next = canvas.lines(lines)
      #expect(next == 9)
    }
    #expect(top.text == "line 1\nline 2")
  }

  @Test func `marks what is drawn already`() {
    let frame = drawn(6, 2) { canvas in
      canvas.text("Fizz", .title, row: 0)
      canvas.mark(.selection, in: Rect(column: 0, row: 0, columns: 99, rows: 1))
    }
    #expect(frame.text == "Fizz\n")
    #expect(frame.roles == ">>>>>>\n")
  }

  @Test func `hides a cursor that is clipped`() {
    let inside = drawn(9, 9) { canvas in
      canvas.within(Rect(column: 2, row: 2, columns: 2, rows: 2)) {
        $0.placeCursor(column: 1, row: 1)
      }
    }
    #expect(inside.cursor == Frame.Position(column: 3, row: 3))
    let outside = drawn(9, 9) { canvas in
      canvas.within(Rect(column: 2, row: 2, columns: 2, rows: 2)) {
        $0.placeCursor(column: 2, row: 0)
      }
    }
    #expect(outside.cursor == nil)
  }

  @Test func `draws in ASCII where there is nothing else`() {
    var canvas = Canvas(
      size: Size(20, 3), look: Look(glyphs: .ascii), title: "✔ FizzBuzz")
    canvas.within(canvas.box(title: "Story")) { $0.text("3 → Fizz é “日” ☃", row: 0) }
    #expect(
      canvas.frame.text == """
        + Story -----------+
        |3 > Fizz e "??" ? |
        +------------------+
        """)
    #expect(canvas.frame.title == "v FizzBuzz")
  }

  @Test func `holds no control whatever is drawn`() {
    var dice = Dice(seed: 3)
    for _ in 0..<300 {
      var canvas = Canvas(size: Size(12, 2))
      for _ in 0..<4 {
        let scalars = (0..<10).compactMap { _ in
          Unicode.Scalar(UInt32(dice.roll(dice.roll(2) == 0 ? 0xA0 : 0x20000)))
        }
        var text = ""
        text.unicodeScalars.append(contentsOf: scalars)
        canvas.text(text, column: dice.roll(16) - 4, row: dice.roll(4) - 1)
      }
      let frame = canvas.frame
      for (index, cell) in frame.cells.enumerated() {
        #expect(!cell.text.unicodeScalars.contains { $0.properties.generalCategory == .control })
        let columns = TextWidth.columns(of: cell.text)
        let isFollowed = index + 1 < frame.cells.count && frame.cells[index + 1].text.isEmpty
        #expect(columns == (cell.text.isEmpty ? 0 : isFollowed ? 2 : 1))
      }
    }
  }
}
