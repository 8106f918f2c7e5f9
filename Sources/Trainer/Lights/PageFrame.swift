import Screen

/// What every page beside the practice screen has: header, words and keys.
struct PageFrame {
  let sitting: Sitting
  let model: Model
  /// The name of the page.
  let title: String

  /// Draws the first row, with the light at its end.
  func header(on canvas: inout Canvas) {
    let glyphs = canvas.glyphs
    let left: StyledLine = [
      Span(canvas.size.columns >= 60 ? " Tandem  " : " ", .dim), Span(sitting.kata.title, .title),
      Span(" \(glyphs.pointer) "), Span(title, .strong),
    ]
    let badge = LightBadge(sitting: sitting).small(glyphs)
    canvas.line(.spread(left, badge, columns: canvas.size.columns, glyphs: glyphs), row: 0)
  }

  /// Draws the row of words: a notice first, else what the page has to say.
  func words(_ words: StyledLine, on canvas: inout Canvas) {
    let notice = model.notice.map { [Span(Sanitizer.harmless($0), .notice)] }
    let line = (notice ?? words).clipped(
      to: max(0, canvas.size.columns - 2), ellipsis: canvas.glyphs.ellipsis)
    canvas.line(line, column: 1, row: 0)
  }

  /// Draws the keys.
  func bar(on canvas: inout Canvas) { KeyBar(model: model).draw(on: &canvas) }

  /// Draws an arrow where there is more above or below.
  static func more(above: Bool, below: Bool, on part: inout Canvas) {
    let column = part.size.columns - 3
    if above { part.text(part.glyphs.up, .key, column: column, row: 0) }
    if below { part.text(part.glyphs.down, .key, column: column, row: part.size.rows - 1) }
  }
}
