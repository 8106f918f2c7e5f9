import Katas
import Practice
import Screen
import Verdicts

/// Draws the practice screen.
struct PracticeScreen {
  let sitting: Sitting
  let model: Model
  let layout: PracticeLayout

  /// Lays the screen out for the size of a canvas.
  init(sitting: Sitting, model: Model, size: Size) {
    self.sitting = sitting
    self.model = model
    self.layout = PracticeLayout(size: size, shows: sitting.focus)
  }

  /// The title of the window: light, kata and step.
  static func title(_ sitting: Sitting, _ glyphs: Glyphs) -> String {
    let mark = sitting.verdict.map { $0.colour.mark(glyphs) + " " } ?? ""
    let place = "\(sitting.stepIndex + 1)/\(sitting.kata.steps.count)"
    return "\(mark)\(sitting.kata.title) \(place) – Tandem"
  }

  /// Draws everything.
  func draw(on canvas: inout Canvas) {
    canvas.within(layout.header) { header(on: &$0) }
    if !layout.storyFrame.isEmpty { story(on: &canvas) }
    if !layout.lightFrame.isEmpty { light(on: &canvas) }
    canvas.within(layout.lights) { lights(on: &$0) }
    canvas.within(layout.words) { FootWords(model: model, sitting: sitting).draw(on: &$0) }
    canvas.within(layout.bar) { KeyBar(model: model).draw(on: &$0) }
  }

  private func header(on canvas: inout Canvas) {
    let glyphs = canvas.glyphs
    let isWide = canvas.size.columns >= 60
    let step = sitting.stepIndex + 1
    let left: StyledLine = [
      Span(isWide ? " Tandem  " : " ", .dim), Span(sitting.kata.title, .title),
      Span(" \(glyphs.pointer) \(step) of \(sitting.kata.steps.count) "),
      Span(sitting.step.card.title, .strong),
    ]
    let columns = canvas.size.columns
    let end = headerEnd(glyphs, room: columns - left.columns - 1)
    canvas.line(.spread(left, end, columns: columns, glyphs: glyphs), row: 0)
  }

  /// What stands at the right end of the header: the light where its pane is hidden, a missing
  /// sandbox, and the workspace if there is room for all of it.
  private func headerEnd(_ glyphs: Glyphs, room: Int) -> StyledLine {
    if layout.lightFrame.isEmpty, let colour = sitting.verdict?.colour {
      return [Span(" \(colour.mark(glyphs)) \(ReasonWords.badge(colour)) ", badgeRole(colour))]
    }
    let warning: StyledLine =
      sitting.isNotIsolated ? [Span("\(glyphs.triangle) not isolated ", .amber)] : []
    let place = [Span((warning.isEmpty ? "" : " ") + sitting.place + " ", .dim)]
    return warning.columns + place.columns <= room ? warning + place : warning
  }

  private func badgeRole(_ colour: Colour) -> Role {
    sitting.run == nil ? colour.badgeRole : .dim
  }

  private func story(on canvas: inout Canvas) {
    let lines = StoryPane(sitting: sitting, look: canvas.look).lines(width: layout.story.columns)
    frame("Story", .story, layout.storyFrame, on: &canvas)
    more(lines, sitting.storyScroll, layout.story, layout.storyFrame, on: &canvas)
    canvas.within(layout.story) { $0.lines(lines, scrolled: sitting.storyScroll) }
  }

  private func light(on canvas: inout Canvas) {
    let pane = LightPane(sitting: sitting, look: canvas.look)
    let lines = pane.body(width: layout.lightBody.columns)
    frame(
      sitting.failingOnly ? "Light: failing only" : "Light", .light, layout.lightFrame, on: &canvas)
    more(lines, sitting.lightScroll, layout.lightBody, layout.lightFrame, on: &canvas)
    canvas.within(layout.badge) { badge(on: &$0) }
    canvas.within(layout.lightBody) { part in
      part.lines(lines, scrolled: sitting.lightScroll)
      // The last verdict stays while the next run goes, and is seen to be the last one.
      if sitting.run != nil && sitting.verdict != nil { part.mark(.dim) }
    }
  }

  private func frame(_ title: String, _ pane: Sitting.Pane, _ rect: Rect, on canvas: inout Canvas) {
    guard layout.hasFrames else { return }
    let hasFocus = sitting.focus == pane
    canvas.within(rect) {
      _ = $0.box(
        title: title, titleRole: hasFocus ? .title : .dim, hasFocus ? .strong : .border)
    }
  }

  /// Shows in the frame that there is more above or below.
  private func more(
    _ lines: [StyledLine], _ scroll: Scroll, _ text: Rect, _ frame: Rect, on canvas: inout Canvas
  ) {
    let glyphs = canvas.glyphs
    let column = frame.columns - 3
    canvas.within(frame) { part in
      if scroll.hidesAbove(content: lines.count, height: text.rows) {
        part.text(glyphs.up, .key, column: column, row: layout.hasFrames ? 0 : text.row - frame.row)
      }
      if scroll.hidesBelow(content: lines.count, height: text.rows) {
        part.text(glyphs.down, .key, column: column, row: frame.rows - 1)
      }
    }
  }

  private func badge(on canvas: inout Canvas) {
    let glyphs = canvas.glyphs
    guard let verdict = sitting.verdict else {
      canvas.line(
        [Span(" \(glyphs.box) NO LIGHT YET", .strong)], row: canvas.size.rows >= 4 ? 1 : 0)
      return
    }
    let colour = verdict.colour
    let role = badgeRole(colour)
    let word = " \(colour.mark(glyphs)) \(ReasonWords.badge(colour)) "
    let time =
      ReasonWords.seconds(verdict.seconds) + (verdict.confirmed ? " \(glyphs.confirmed)" : "")
    let end: StyledLine = [Span(sitting.run == nil ? time : "running", .dim)]
    let summary = Span("  " + ReasonWords.summary(verdict), sitting.run == nil ? .strong : .dim)
    let columns = canvas.size.columns
    guard canvas.size.rows >= 4 else {
      canvas.line(
        .spread([Span(word, role), summary], end, columns: columns, glyphs: glyphs), row: 0)
      return
    }
    // Room enough for a badge that is read from the last row: a bar of colour over the whole pane.
    canvas.fill(role, in: Rect(columns: columns, rows: 3))
    let line = StyledLine.spread(
      [Span(" " + word + summary.text)], [Span(end.text + "  ")], columns: columns, glyphs: glyphs)
    canvas.line(line.with(role), row: 1)
  }

  private func lights(on canvas: inout Canvas) {
    let glyphs = canvas.glyphs
    let count = sitting.lights.count
    let words = "\(count) \(count == 1 ? "light" : "lights") \(glyphs.dot) \(sitting.minutes) min "
    guard count > 0 else { return }
    let room = max(0, canvas.size.columns - TextWidth.columns(of: words) - 2) / 2
    let shown = sitting.lights.suffix(room)
    let row = [Span(" ")] + shown.map { Span($0.mark(glyphs) + " ", $0.role) }
    canvas.line(row, row: 0)
    canvas.lineAtRight([Span(words, .dim)], row: 0)
  }
}
