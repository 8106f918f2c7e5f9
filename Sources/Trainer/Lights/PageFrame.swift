import Screen

/// What every page beside the practice screen has: header, words and keys.
struct PageFrame {
  let sitting: Sitting
  let model: Model
  /// The name of the page.
  let title: String

  /// Draws all that stands around the page's body.
  ///
  /// - Parameter words: What the page has to say where no notice is.
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
      Span(canvas.size.columns >= 60 ? " Tandem  " : " ", .dim), Span(sitting.kata.title, .title),
      Span(" \(glyphs.pointer) "), Span(title, .strong),
    ]
    let badge = LightBadge(sitting: sitting).small(glyphs)
    canvas.line(.spread(left, badge, columns: canvas.size.columns, glyphs: glyphs), row: 0)
  }
}
