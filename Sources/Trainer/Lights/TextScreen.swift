import Screen

/// Draws a page that is read from edge to edge: what differs between two lights, or the retro.
struct TextScreen {
  let model: Model
  let sitting: Sitting
  let layout: PageLayout

  /// Draws what differs between two lights.
  func draw(_ page: DiffPage, on canvas: inout Canvas) {
    let text = layout.text
    let rows =
      page.lines == nil
      ? [[Span("Reading what changed.", .dim)]]
      : page.rows(width: text.columns, height: text.rows)
    let isLong = (page.lines?.count ?? 0) - page.offset > text.rows
    draw(
      rows, named: "Changes", title: page.title, words: layout.hasFrames ? "" : page.title,
      above: page.offset > 0, below: isLong, on: &canvas)
  }

  /// Draws the retro.
  func draw(_ page: RetroPage, on canvas: inout Canvas) {
    let (width, height) = (layout.text.columns, layout.text.rows)
    let lines = page.lines(width: width, glyphs: canvas.look.glyphs)
    draw(
      Array(lines[page.scroll.visible(content: lines.count, height: height)]), named: "Retro",
      title: "Retro", above: page.scroll.hidesAbove(content: lines.count, height: height),
      below: page.scroll.hidesBelow(content: lines.count, height: height), on: &canvas)
  }

  private func draw(
    _ rows: [StyledLine], named name: String, title: String, words: String = "", above: Bool,
    below: Bool, on canvas: inout Canvas
  ) {
    PageFrame(sitting: sitting, model: model, title: name)
      .draw(layout, words: [Span(words, .dim)], on: &canvas)
    canvas.within(layout.body) { part in
      if layout.hasFrames { part.box(title: title, .strong) }
      part.arrows(above: above, below: below)
    }
    canvas.within(layout.text) { $0.lines(rows) }
  }
}
