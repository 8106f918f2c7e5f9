import Katas
import Screen

/// Draws the screen on which a kata is chosen.
struct CatalogueScreen {
  let model: Model
  let layout: CatalogueLayout

  /// What a newcomer reads first, one line each.
  static let welcome = [
    "Welcome to Tandem: it sits by your editor and runs your tests on each save.",
    "Choose a kata with the arrow keys and press Enter: it makes you a folder.",
    "Open that folder in your own editor and save a file: a light answers you.",
  ]

  /// The same for a narrow screen.
  static let shortWelcome = [
    "Welcome to Tandem. Choose a kata,",
    "press Enter, open the folder in your",
    "editor, save a file: a light answers.",
  ]

  /// Draws everything.
  func draw(on canvas: inout Canvas) {
    canvas.within(layout.page.header) { header(on: &$0) }
    canvas.within(layout.welcome) { part in
      let room = part.size.columns - 2
      let fits = Self.welcome.allSatisfy { TextWidth.columns(of: $0) <= room }
      let texts = fits ? Self.welcome : Self.shortWelcome
      part.lines(texts.map { [Span($0, .strong)] }, column: 1)
    }
    if !layout.listFrame.isEmpty { list(on: &canvas) }
    if !layout.detailsFrame.isEmpty { details(on: &canvas) }
    canvas.within(layout.page.words) { FootWords(model: model, sitting: nil).draw(on: &$0) }
    canvas.within(layout.page.bar) { KeyBar(model: model).draw(on: &$0) }
    if model.context == .search {
      let column = 2 + TextWidth.columns(of: model.catalogue.query)
      canvas.placeCursor(column: column, row: layout.page.words.row)
    }
  }

  private func header(on canvas: inout Canvas) {
    let entries = model.catalogue.entries ?? []
    let katas = entries.count { if case .kata = $0 { true } else { false } }
    let broken = entries.count - katas
    let count = "\(katas) \(katas == 1 ? "kata" : "katas")"
    let end = count + (broken > 0 ? " \(canvas.glyphs.dot) \(broken) broken " : " ")
    canvas.line(
      .spread(
        [Span(" Tandem", .title), Span("  Choose a kata", .strong)],
        model.catalogue.entries == nil ? [] : [Span(end, .dim)],
        columns: canvas.size.columns, glyphs: canvas.glyphs),
      row: 0)
  }

  private func list(on canvas: inout Canvas) {
    let rows = model.catalogue.rows
    canvas.within(layout.listFrame) { part in
      guard layout.page.hasFrames else { return }
      part.pane("Katas", hasFocus: !model.catalogue.showsDetails)
      if rows.isEmpty { return }
      part.lineAtRight([Span(KataRow.headings(part.glyphs), .dim)], row: 0, margin: 1)
    }
    canvas.within(layout.list) { part in
      guard !rows.isEmpty else {
        part.lines(Setting.text(emptyWords, .dim, indent: 1, width: part.size.columns))
        return
      }
      let glyphs = part.glyphs
      let width = part.size.columns
      let kinds = KataRow.kindColumns(rows)
      let lines = rows.map {
        KataRow(entry: $0, kindColumns: kinds).line(width: width, glyphs: glyphs)
      }
      var scroll = Scroll()
      let chosen = model.catalogue.chosenIndex
      scroll.reveal(chosen, content: lines.count, height: part.size.rows)
      part.lines(lines, scrolled: scroll)
      let row = chosen - scroll.offset
      part.text(glyphs.pointer, .selection, row: row)
      part.mark(.selection, in: Rect(row: row, columns: width, rows: 1))
    }
  }

  private var emptyWords: String {
    guard model.catalogue.entries != nil else { return "Reading the katas." }
    return model.catalogue.query.isEmpty
      ? "There are no katas here: start Tandem with --katas and the folder that holds them."
      : "No kata matches: Esc shows all of them again."
  }

  private func details(on canvas: inout Canvas) {
    let details = model.catalogue.chosen.map { KataDetails(entry: $0, look: canvas.look) }
    let lines = details?.lines(width: layout.details.columns) ?? []
    let scroll = model.catalogue.detailsScroll
    canvas.within(layout.details) { $0.lines(lines, scrolled: scroll) }
    canvas.within(layout.detailsFrame) { part in
      if layout.page.hasFrames {
        part.pane(
          details?.title ?? "", hasFocus: details != nil && model.catalogue.showsDetails)
      }
      let isLong = scroll.hidesBelow(content: lines.count, height: layout.details.rows)
      part.arrows(above: false, below: isLong)
    }
  }
}
