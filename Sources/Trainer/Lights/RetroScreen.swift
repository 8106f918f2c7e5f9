import Practice
import Screen

/// Draws the retro.
struct RetroScreen {
  let page: RetroPage
  private let frame: PageFrame
  private let layout: PageLayout

  /// Lays the screen out for a size.
  init(sitting: Sitting, page: RetroPage, model: Model, size: Size) {
    self.page = page
    frame = PageFrame(sitting: sitting, model: model, title: "Retro")
    layout = PageLayout(size: size)
  }

  /// Draws everything.
  func draw(on canvas: inout Canvas) {
    let lines = page.lines(width: layout.text.columns, glyphs: canvas.look.glyphs)
    canvas.within(layout.header) { frame.header(on: &$0) }
    canvas.within(layout.frame) { part in
      if layout.hasFrame { _ = part.box(title: "Retro", .strong) }
      PageFrame.more(
        above: page.scroll.hidesAbove(content: lines.count, height: layout.text.rows),
        below: page.scroll.hidesBelow(content: lines.count, height: layout.text.rows), on: &part)
    }
    canvas.within(layout.text) { $0.lines(lines, scrolled: page.scroll) }
    canvas.within(layout.words) { frame.words([], on: &$0) }
    canvas.within(layout.bar) { frame.bar(on: &$0) }
  }
}
