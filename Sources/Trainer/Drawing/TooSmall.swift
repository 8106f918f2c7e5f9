import Screen

/// What a terminal shows that is too small for the screens: why, and still the light.
struct TooSmall {
  let model: Model

  /// Draws the words in as many rows as there are.
  func draw(on canvas: inout Canvas) {
    var lines: [StyledLine] = []
    if model.sitting?.isCovered == true {
      lines.append([Span(" ? HIDDEN ", .strong)])
    } else if let verdict = model.sitting?.verdict {
      let colour = verdict.colour
      let word = " \(colour.mark(canvas.glyphs)) \(ReasonWords.badge(colour)) "
      lines.append([Span(word, colour.badgeRole), Span(" " + ReasonWords.summary(verdict))])
    }
    lines += Setting.text(
      "Tandem needs 40×10; it goes on running.", width: max(1, canvas.size.columns))
    canvas.lines(lines)
  }
}
