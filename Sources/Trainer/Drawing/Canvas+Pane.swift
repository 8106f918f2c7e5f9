import Screen

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
