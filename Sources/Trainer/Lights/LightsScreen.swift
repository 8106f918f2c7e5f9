import Practice
import Screen

/// Draws the lights of the attempt: the rows that are seen, and what is known about the chosen one.
struct LightsScreen {
  let sitting: Sitting
  let timeline: Timeline
  let model: Model
  let layout: LightsLayout

  /// Draws everything.
  func draw(on canvas: inout Canvas) {
    let words = words(width: max(1, canvas.size.columns - 2), canvas.glyphs)
    PageFrame(sitting: sitting, model: model, title: "Lights")
      .draw(layout.page, words: words, on: &canvas)
    list(on: &canvas)
    if !layout.detailsFrame.isEmpty { details(on: &canvas) }
  }

  private func list(on canvas: inout Canvas) {
    let height = layout.list.rows
    let count = timeline.shown.count
    // The chosen row stands in the middle as long as there are rows on both sides.
    let scroll = Scroll(offset: timeline.position - height / 2)
      .clamped(content: count, height: height)
    canvas.within(layout.listFrame) { part in
      guard layout.page.hasFrames else { return }
      part.box(title: title, .strong)
      part.arrows(scroll, content: count, height: height)
    }
    canvas.within(layout.list) { part in
      let width = part.size.columns
      guard count > 0 else {
        part.lines(Setting.text(emptyWords, .dim, indent: 1, width: width))
        return
      }
      let rows = scroll.visible(content: count, height: height)
      part.lines(
        timeline.shown[rows].map {
          EntryRow(timeline: timeline, index: $0).line(width: width, glyphs: part.glyphs)
        })
      let row = timeline.position - rows.lowerBound
      part.text(part.glyphs.pointer, .selection, row: row)
      part.mark(.selection, in: Rect(row: row, columns: width, rows: 1))
    }
  }

  private var title: String {
    let entries = timeline.entries ?? []
    let lights = entries.count { $0.light != nil }
    if let filter = timeline.filter {
      return "Lights: \(timeline.shown.count) \(filter.rawValue) of \(lights)"
    }
    let all = lights == entries.count ? "\(lights)" : "\(lights) of \(entries.count) entries"
    return "Lights: \(all), the newest first"
  }

  private var emptyWords: String {
    if timeline.entries == nil { return "Reading the lights." }
    guard let filter = timeline.filter else {
      return "No light is recorded yet: save a file, or go back and press r."
    }
    return "No light is \(filter.rawValue): f shows others."
  }

  private func details(on canvas: inout Canvas) {
    let chosen = timeline.chosen
    canvas.within(layout.detailsFrame) { part in
      var title = ""
      if let chosen, let index = timeline.chosenIndex {
        // By its number a light is known here, by its name in the shell.
        title =
          "\(chosen.light == nil ? "Entry" : "Light") \(index + 1) \(part.glyphs.dot) \(chosen.id.short)"
      }
      part.box(title: title, titleRole: .dim)
    }
    guard let chosen else { return }
    canvas.within(layout.details) { part in
      part.lines(EntryWords(timeline).details(chosen, width: part.size.columns, part.glyphs))
    }
  }

  private func words(width: Int, _ glyphs: Glyphs) -> StyledLine {
    if let note = timeline.note {
      let number = timeline.noteTarget.flatMap { timeline.index(of: $0) }.map { $0 + 1 } ?? 0
      return note.line("Note at light \(number): ", width: width, glyphs: glyphs)
    }
    if let other = timeline.otherSide.flatMap({ timeline.index(of: $0) }) {
      return [Span("Light \(other + 1) is marked: Enter shows what differs from it.", .strong)]
    }
    // Without details the chosen note has its place here.
    guard layout.detailsFrame.isEmpty else { return [] }
    let filter = timeline.filter.map { "only \($0.rawValue)  " } ?? ""
    let note = timeline.chosen?.note.map { "Your note: \($0)" } ?? ""
    return [Span(filter, .dim), Span(Sanitizer.harmless(note), .notice)]
  }
}
