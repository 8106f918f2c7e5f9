import Practice
import Screen

/// Draws the lights of the attempt: the rows that are seen, and what is known about the chosen one.
struct LightsScreen {
  let page: LightsPage
  let kata: OpenKata
  let model: Model
  let layout: LightsLayout

  func draw(on canvas: inout Canvas) {
    let words = words(width: max(1, canvas.size.columns - 2), canvas.glyphs)
    PageFrame(kata: kata, model: model, title: "Lights")
      .draw(layout.page, words: words, on: &canvas)
    list(on: &canvas)
    if !layout.detailsFrame.isEmpty { details(on: &canvas) }
  }

  private func list(on canvas: inout Canvas) {
    let height = layout.list.rows
    let count = page.shown.count
    // The chosen row stands in the middle as long as there are rows on both sides.
    let scroll = Scroll(offset: page.position - height / 2)
      .clamped(content: count, height: height)
    canvas.within(layout.listFrame) { part in
      guard layout.page.hasFrames else { return }
      part.box(title: title, .strong)
      part.arrows(scroll, content: count, height: height)
    }
    canvas.within(layout.list) { part in
      let width = part.size.columns
      guard count > 0 else {
        part.lines(Lines.text(emptyWords, .dim, indent: 1, width: width))
        return
      }
      let rows = scroll.visible(content: count, height: height)
      part.lines(
        page.shown[rows].map {
          EntryRow(page: page, index: $0).line(width: width, glyphs: part.glyphs)
        })
      let row = page.position - rows.lowerBound
      part.text(part.glyphs.pointer, .selection, row: row)
      part.mark(.selection, in: Rect(row: row, columns: width, rows: 1))
    }
  }

  private var title: String {
    let entries = page.entries ?? []
    let lights = entries.count { $0.light != nil }
    if let filter = page.filter {
      return "Lights: \(page.shown.count) \(filter.rawValue) of \(lights)"
    }
    let all = lights == entries.count ? "\(lights)" : "\(lights) of \(entries.count) entries"
    return "Lights: \(all), the newest first"
  }

  private var emptyWords: String {
    if page.entries == nil { return "Reading the lights." }
    guard let filter = page.filter else {
      return "No light is recorded yet: save a file, or go back and press r."
    }
    return "No light is \(filter.rawValue): f shows others."
  }

  private func details(on canvas: inout Canvas) {
    let chosen = page.chosen
    canvas.within(layout.detailsFrame) { part in
      var title = ""
      if let chosen, let index = page.chosenIndex {
        // By its number a light is known here, by its name in the shell.
        title =
          "\(chosen.light == nil ? "Entry" : "Light") \(index + 1) \(part.glyphs.dot) \(chosen.id.short)"
      }
      part.box(title: title, titleRole: .dim)
    }
    guard let chosen else { return }
    canvas.within(layout.details) { part in
      part.lines(EntryWords(page: page).details(chosen, width: part.size.columns, part.glyphs))
    }
  }

  private func words(width: Int, _ glyphs: Glyphs) -> StyledLine {
    if let note = page.typed {
      let number = page.noteTarget.flatMap { page.index(of: $0) }.map { $0 + 1 } ?? 0
      return note.line("Note at light \(number): ", width: width, glyphs: glyphs)
    }
    if let other = page.otherSide.flatMap({ page.index(of: $0) }) {
      return [Span("Light \(other + 1) is marked: Enter shows what differs from it.", .strong)]
    }
    // Without details the chosen note is shown here.
    guard layout.detailsFrame.isEmpty else { return [] }
    let filter = page.filter.map { "only \($0.rawValue)  " } ?? ""
    let note = page.chosen?.note.map { "Your note: \($0)" } ?? ""
    return [Span(filter, .dim), Span(Sanitizer.harmless(note), .notice)]
  }
}

/// Where the parts of the lights page stand.
///
/// On a low screen the details go first.
struct LightsLayout {
  /// What it has in common with other pages.
  let page: PageLayout
  let listFrame: Rect
  let list: Rect
  /// The frame of what is known about the chosen light; empty where there is no room.
  let detailsFrame: Rect
  /// The room for that.
  let details: Rect

  init(size: Size) {
    page = PageLayout(size: size)
    let detailRows = size.rows >= 30 ? 8 : size.rows >= 18 ? 6 : 0
    let parts = Layout.rows(of: page.body, [.share(1), .fixed(detailRows)])
    listFrame = parts[0]
    detailsFrame = parts[1]
    list = listFrame.inset(columns: page.margin, rows: page.margin)
    details = detailsFrame.inset(columns: 2, rows: 1)
  }
}
