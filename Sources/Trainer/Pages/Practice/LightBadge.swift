import Practice
import Screen
import Verdicts

/// The badge of the last light: colour, word and shape, the reason, and the customer's light.
struct LightBadge {
  let kata: OpenKata

  private var isRunning: Bool { kata.run != nil }
  /// Whether the light is about earlier files, not about the present ones.
  private var isPast: Bool { isRunning || kata.light.isUndone }

  /// The badge alone, as headers and other screens show it; empty before the first light.
  func small(_ glyphs: Glyphs) -> StyledLine {
    if kata.isLightHidden { return [Span(" ? HIDDEN ", .strong)] }
    guard let colour = kata.verdict?.colour else { return [] }
    return [Span(word(of: colour, glyphs), role(of: colour))]
  }

  /// Draws the badge, with the customer's light below it where there is a second row.
  func draw(on canvas: inout Canvas) {
    let rows = canvas.size.rows
    // From this height on the badge is a bar of three rows.
    let isLarge = rows >= 4
    guard !kata.isLightHidden, let verdict = kata.verdict else {
      let words = kata.isLightHidden ? "? HIDDEN" : "\(canvas.glyphs.box) NO LIGHT YET"
      canvas.line([Span(" " + words, .strong)], row: isLarge ? 1 : 0)
      return
    }
    if isLarge { large(verdict, on: &canvas) } else { plain(verdict, on: &canvas) }
    if rows >= (isLarge ? 5 : 2) {
      canvas.line(outer(verdict, canvas.glyphs), row: isLarge ? 3 : 1)
    }
  }

  private func plain(_ verdict: Verdict, on canvas: inout Canvas) {
    let glyphs = canvas.glyphs
    let summary = Span("  " + ReasonWords(verdict).short, isPast ? .dim : .strong)
    let badge = Span(word(of: verdict.colour, glyphs), role(of: verdict.colour))
    canvas.line(
      .spread(
        [badge, summary], [Span(duration(of: verdict, glyphs), .dim)], columns: canvas.size.columns,
        glyphs: glyphs),
      row: 0)
  }

  /// A badge that is read from the last row: a bar of colour over the whole pane.
  private func large(_ verdict: Verdict, on canvas: inout Canvas) {
    let glyphs = canvas.glyphs
    let role = role(of: verdict.colour)
    canvas.fill(role, in: Rect(columns: canvas.size.columns, rows: 3))
    let words = " " + word(of: verdict.colour, glyphs) + "  " + ReasonWords(verdict).short
    let line = StyledLine.spread(
      [Span(words)], [Span(duration(of: verdict, glyphs) + "  ")], columns: canvas.size.columns,
      glyphs: glyphs)
    canvas.line(line.with(role), row: 1)
  }

  /// The outer loop next to the inner one: its mark, and how many examples are green.
  private func outer(_ verdict: Verdict, _ glyphs: Glyphs) -> StyledLine {
    guard let outer = verdict.outer else { return [] }
    let count = ExampleMarks(kata: kata).count
    let told = outer.colour == .amber ? nil : count
    let words = told ?? ReasonWords(examples: outer).short
    return [
      Span(" customer ", .dim),
      Span("\(outer.colour.mark(glyphs)) \(words)", isPast ? .dim : outer.colour.role),
    ]
  }

  private func word(of colour: Colour, _ glyphs: Glyphs) -> String {
    " \(colour.mark(glyphs)) \(colour.rawValue.uppercased()) "
  }

  private func role(of colour: Colour) -> Role { isPast ? .dim : colour.badgeRole }

  private func duration(of verdict: Verdict, _ glyphs: Glyphs) -> String {
    if isRunning { return "running" }
    if kata.light.isUndone { return "undone" }
    return ClockText.seconds(verdict.seconds) + (verdict.confirmed ? " \(glyphs.confirmed)" : "")
  }
}
