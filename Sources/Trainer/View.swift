import Practice
public import Screen

/// Draws the trainer: every cell, the cursor and the title of the window.
public func view(_ model: Model, size: Size, look: Look) -> Frame {
  let title = model.kata.map { PracticeScreen.title($0, look.glyphs.marks) } ?? "Tandem"
  var canvas = Canvas(size: size, look: look, title: title)
  // The smallest screen that shows a badge, a failure and the keys.
  if size.columns < 40 || size.rows < 10 {
    TooSmall(kata: model.kata).draw(on: &canvas)
    return canvas.frame
  }
  for page in model.pages.visible { page.draw(model, on: &canvas) }
  if let failure = model.failure { FailureWindow(failure: failure).draw(on: &canvas) }
  return canvas.frame
}

/// What a terminal shows that is too small for the pages: why, and still the light.
private struct TooSmall {
  let kata: OpenKata?

  /// Draws the words in as many rows as there are.
  func draw(on canvas: inout Canvas) {
    var lines: [StyledLine] = []
    if kata?.isLightHidden == true {
      lines.append([Span(" ? HIDDEN ", .strong)])
    } else if let verdict = kata?.verdict {
      let colour = verdict.colour
      let word = " \(colour.mark(canvas.glyphs)) \(colour.rawValue.uppercased()) "
      lines.append([Span(word, colour.badgeRole), Span(" " + ReasonWords(verdict).short)])
    }
    lines += Lines.text(
      "Tandem needs 40×10; it goes on running.", width: max(1, canvas.size.columns))
    canvas.lines(lines)
  }
}

/// Draws an error above the bar, where it stays until it is dismissed.
private struct FailureWindow {
  let failure: Model.Failure

  /// Draws it as low and as small as its words allow.
  func draw(on canvas: inout Canvas) {
    let size = canvas.size
    let width = max(1, size.columns - 4)
    var lines = Lines.text(failure.sentence, .strong, width: width)
    lines = Array(lines.prefix(max(1, size.rows - 5)))
    let height = lines.count + 2
    let window = Rect(
      row: max(0, size.rows - 1 - height), columns: size.columns, rows: height)
    canvas.within(window) { part in
      part.fill()
      let inside = part.box(
        title: "\(part.glyphs.cross) Something went wrong", titleRole: .red, .red)
      part.within(inside.inset(columns: 1)) { $0.lines(lines) }
      part.text(
        " Esc dismisses this ", .key, column: max(1, part.size.columns - 22), row: height - 1)
    }
  }
}
