import Practice
import Screen

/// Draws what differs between two lights.
struct DiffScreen {
  let page: DiffPage
  private let frame: PageFrame
  private let layout: PageLayout

  /// Lays the screen out for a size.
  init(sitting: Sitting, page: DiffPage, model: Model, size: Size) {
    self.page = page
    frame = PageFrame(sitting: sitting, model: model, title: "Changes")
    layout = PageLayout(size: size)
  }

  /// Draws everything.
  func draw(on canvas: inout Canvas) {
    let text = layout.text
    let rows =
      page.lines == nil
      ? [[Span("Reading what changed.", .dim)]]
      : page.rows(width: text.columns, height: text.rows)
    canvas.within(layout.header) { frame.header(on: &$0) }
    canvas.within(layout.frame) { part in
      if layout.hasFrame { _ = part.box(title: page.title, .strong) }
      let isLong = (page.lines?.count ?? 0) - page.offset > text.rows
      PageFrame.more(above: page.offset > 0, below: isLong, on: &part)
    }
    canvas.within(text) { $0.lines(rows) }
    canvas.within(layout.words) {
      frame.words(layout.hasFrame ? [] : [Span(page.title, .dim)], on: &$0)
    }
    canvas.within(layout.bar) { frame.bar(on: &$0) }
  }
}
