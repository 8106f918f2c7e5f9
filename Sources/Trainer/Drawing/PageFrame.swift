import Screen

/// What the pages above the practice page have in common: header, words and keys.
struct PageFrame {
  let kata: OpenKata
  let model: Model
  let title: String

  /// Draws all that stands around the page's body.
  ///
  /// - Parameter words: What the page shows where no notice is.
  func draw(_ layout: PageLayout, words: StyledLine, on canvas: inout Canvas) {
    canvas.within(layout.header) { header(on: &$0) }
    let notice = model.notice.map { [Span(Sanitizer.harmless($0), .notice)] }
    canvas.within(layout.words) { part in
      let room = max(0, part.size.columns - 2)
      let line = (notice ?? words).clipped(to: room, ellipsis: part.glyphs.ellipsis)
      part.line(line, column: 1, row: 0)
    }
    canvas.within(layout.bar) { KeyBar(model: model).draw(on: &$0) }
  }

  /// Draws the first row, with the light at its end.
  private func header(on canvas: inout Canvas) {
    let glyphs = canvas.glyphs
    let left: StyledLine = [
      Span(canvas.size.columns >= 60 ? " Tandem  " : " ", .dim),
      Span(kata.definition.title, .title),
      Span(" \(glyphs.pointer) "), Span(title, .strong),
    ]
    let badge = LightBadge(kata: kata).small(glyphs)
    canvas.line(.spread(left, badge, columns: canvas.size.columns, glyphs: glyphs), row: 0)
  }

  /// Draws a page that is read from edge to edge: the rows that are seen, and whether there is more.
  func draw(
    _ rows: [StyledLine], heading: String, words: String = "", above: Bool, below: Bool,
    on canvas: inout Canvas
  ) {
    let layout = PageLayout(size: canvas.size)
    draw(layout, words: [Span(words, .dim)], on: &canvas)
    canvas.within(layout.body) { part in
      if layout.hasFrames { part.box(title: heading, .strong) }
      part.arrows(above: above, below: below)
    }
    canvas.within(layout.text) { $0.lines(rows) }
  }
}

/// Where the parts of a page stand: a body that is read from edge to edge, and what is around it.
struct PageLayout {
  /// The row of the program's name, or of program, kata and page.
  let header: Rect
  /// All between that and the words: the frame.
  let body: Rect
  let text: Rect
  /// The row for notices and for what is typed.
  let words: Rect
  let bar: Rect
  /// Whether there is room for frames.
  let hasFrames: Bool
  /// The columns and rows that a frame takes on each side.
  let margin: Int

  init(size: Size) {
    let rows = Layout.rows(of: Rect(size), [.fixed(1), .share(1), .fixed(1), .fixed(1)])
    header = rows[0]
    body = rows[1]
    words = rows[2]
    bar = rows[3]
    hasFrames = size.rows >= 14
    margin = hasFrames ? 1 : 0
    text = body.inset(columns: margin + 1, rows: margin)
  }
}

/// What panes and windows with scrolled text have in common.
extension Canvas {
  /// Draws the frame of a pane; that with the focus stands out.
  mutating func pane(_ title: String, hasFocus: Bool) {
    box(title: title, titleRole: hasFocus ? .title : .dim, hasFocus ? .strong : .border)
  }

  /// Draws an arrow in the frame where there is more above or below.
  mutating func arrows(above: Bool, below: Bool, top: Int = 0) {
    let column = size.columns - 3
    if above { text(glyphs.up, .key, column: column, row: top) }
    if below { text(glyphs.down, .key, column: column, row: size.rows - 1) }
  }

  /// Draws an arrow where scrolled text of some lines goes on above or below the rows that are seen.
  mutating func arrows(_ scroll: Scroll, content: Int, height: Int, top: Int = 0) {
    arrows(
      above: scroll.hidesAbove(content: content, height: height),
      below: scroll.hidesBelow(content: content, height: height), top: top)
  }
}
