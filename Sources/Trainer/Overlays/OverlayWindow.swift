import Screen

/// Draws what lies above the screen.
struct OverlayWindow {
  let model: Model
  let overlay: Overlay

  /// Draws its frame, the part of its text that is seen, and its own bar.
  func draw(on canvas: inout Canvas) {
    let layout = OverlayLayout(size: canvas.size)
    let lines = model.overlayLines(width: layout.text.columns, look: canvas.look)
    var frame = layout.frame
    if overlay.isSmall {
      let rows = min(frame.rows, lines.count + 2)
      frame = Rect(
        column: frame.column, row: max(0, (canvas.size.rows - rows) / 2), columns: frame.columns,
        rows: rows)
    }
    // What lies below is still there to be read, and seen not to be asked.
    canvas.mark(.dim)
    canvas.within(frame) { part in
      part.fill()
      let inside = part.box(title: title, .strong)
      part.within(inside.inset(columns: 1)) { $0.lines(lines, scrolled: overlay.scroll) }
      part.arrows(overlay.scroll, content: lines.count, height: inside.rows)
    }
    canvas.within(layout.bar) { bar in
      bar.fill()
      // Above a question the words on the screen below are still seen, and its keys are wanted.
      if !overlay.isSmall, let notice = model.notice {
        bar.line(
          [Span(Sanitizer.harmless(notice), .notice)].clipped(
            to: bar.size.columns - 2, ellipsis: bar.glyphs.ellipsis), column: 1, row: 0)
      } else {
        KeyBar(model: model).draw(on: &bar)
      }
    }
  }

  private var title: String {
    switch overlay.content {
    case .help: "Keys"
    case .hints: "Hints"
    case .output: "Raw output"
    case .prediction: "What will the light be?"
    case .testList: "Test list"
    case .lightTests: testsTitle
    case .promises: "Done when, by your own word"
    case .rhythms: "Rhythms"
    case .confirm(let confirmation): confirmation.question
    }
  }

  private var testsTitle: String {
    let timeline = model.sitting?.timeline
    let number = (timeline?.tests?.entry).flatMap { timeline?.index(of: $0) }
    return "Tests of light \((number ?? 0) + 1)"
  }
}
