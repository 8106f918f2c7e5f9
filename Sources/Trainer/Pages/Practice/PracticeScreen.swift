import Katas
import Practice
import Screen
import Verdicts

struct PracticeScreen {
  let page: PracticePage
  let kata: OpenKata
  let model: Model
  let layout: PracticeLayout

  /// The title of the window: light, kata and step.
  static func title(_ kata: OpenKata, _ glyphs: Glyphs) -> String {
    let mark =
      kata.isLightHidden ? "? " : kata.verdict.map { $0.colour.mark(glyphs) + " " } ?? ""
    let step = "\(kata.stepIndex + 1)/\(kata.definition.steps.count)"
    return "\(mark)\(kata.definition.title) \(step) – Tandem"
  }

  func draw(on canvas: inout Canvas) {
    canvas.within(layout.header) {
      PracticeHeader(kata: kata, hidesLight: layout.lightFrame.isEmpty).draw(on: &$0)
    }
    if !layout.storyFrame.isEmpty { story(on: &canvas) }
    if !layout.lightFrame.isEmpty { light(on: &canvas) }
    canvas.within(layout.lights) { lights(on: &$0) }
    canvas.within(layout.words) { StatusLines(model: model, kata: kata).draw(on: &$0) }
    canvas.within(layout.bar) { KeyBar(model: model).draw(on: &$0) }
  }

  private func story(on canvas: inout Canvas) {
    let lines = StoryPane(kata: kata, look: canvas.look).lines(width: layout.story.columns)
    frame(
      "Story", .story, layout.storyFrame, around: layout.story, lines: lines.count,
      page.storyScroll, on: &canvas)
    canvas.within(layout.story) { $0.lines(lines, scrolled: page.storyScroll) }
  }

  private func light(on canvas: inout Canvas) {
    let pane = LightPane(
      kata: kata, look: canvas.look, showsFailingOnly: page.showsFailingOnly)
    let lines = pane.body(width: layout.lightBody.columns)
    frame(
      page.showsFailingOnly ? "Light: failing only" : "Light", .light, layout.lightFrame,
      around: layout.lightBody, lines: lines.count, page.lightScroll, on: &canvas)
    canvas.within(layout.badge) { LightBadge(kata: kata).draw(on: &$0) }
    canvas.within(layout.lightBody) { part in
      part.lines(lines, scrolled: page.lightScroll)
      // The last verdict stays while the next run goes, and is seen to be the last one.
      if kata.run != nil && kata.verdict != nil { part.mark(.dim) }
    }
    canvas.within(layout.remarks) { remarks(on: &$0) }
  }

  /// Prediction and remark at the bottom of the pane; what does not fit is cut at its end.
  private func remarks(on canvas: inout Canvas) {
    let (rows, width) = (canvas.size.rows, canvas.size.columns)
    let lines = LightRemarks(kata: kata).lines(width: width)
      .fitted(rows: rows, width: width, gap: Span(" "), canvas.glyphs)
    canvas.lines(lines, row: max(0, rows - lines.count))
  }

  /// Draws the frame of a pane, if there is room for one, and that its text goes on.
  private func frame(
    _ title: String, _ pane: PracticePage.Pane, _ frame: Rect, around text: Rect, lines: Int,
    _ scroll: Scroll, on canvas: inout Canvas
  ) {
    canvas.within(frame) { part in
      if layout.hasFrames { part.pane(title, hasFocus: page.focus == pane) }
      part.arrows(
        scroll, content: lines, height: text.rows, top: layout.hasFrames ? 0 : text.row - frame.row)
    }
  }

  private func lights(on canvas: inout Canvas) {
    let glyphs = canvas.glyphs
    // A hidden light counts as one, and has no mark yet.
    let marks =
      kata.lights.map { Span($0.mark(glyphs) + " ", $0.role) }
      + (kata.isLightHidden ? [Span("? ", .strong)] : [])
    guard !marks.isEmpty else { return }
    let count = marks.count
    let words =
      "\(count) \(count == 1 ? "light" : "lights") \(glyphs.dot) \(kata.earlierMinutes + kata.minutes) min "
    let room = max(0, canvas.size.columns - TextWidth.columns(of: words) - 2) / 2
    let row = [Span(" ")] + marks.suffix(room)
    canvas.line(row, row: 0)
    canvas.lineAtRight([Span(words, .dim)], row: 0)
  }
}
