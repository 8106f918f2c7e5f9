import Katas
import Screen

/// Draws the screen on which a kata is chosen.
struct CatalogueScreen {
  let model: Model
  let layout: CatalogueLayout

  /// Lays the screen out for a size.
  init(model: Model, size: Size) {
    self.model = model
    layout = CatalogueLayout(
      size: size, hasWelcome: model.showsWelcome, showsDetails: model.catalogue.showsDetails)
  }

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
    canvas.within(layout.header) { header(on: &$0) }
    canvas.within(layout.welcome) { part in
      let room = part.size.columns - 2
      let fits = Self.welcome.allSatisfy { TextWidth.columns(of: $0) <= room }
      let texts = fits ? Self.welcome : Self.shortWelcome
      part.lines(texts.map { [Span($0, .strong)] }, column: 1)
    }
    if !layout.listFrame.isEmpty { list(on: &canvas) }
    if !layout.detailsFrame.isEmpty { details(on: &canvas) }
    canvas.within(layout.words) { FootWords(model: model, sitting: nil).draw(on: &$0) }
    canvas.within(layout.bar) { KeyBar(model: model).draw(on: &$0) }
    if model.context == .search {
      let column = 2 + TextWidth.columns(of: model.catalogue.query)
      canvas.placeCursor(column: column, row: layout.words.row)
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
    frame("Katas", layout.listFrame, hasFocus: !model.catalogue.showsDetails, on: &canvas)
    let rows = model.catalogue.rows
    if layout.hasFrames, !rows.isEmpty {
      canvas.within(layout.listFrame) { part in
        part.lineAtRight([Span(KataRow.headings(part.glyphs), .dim)], row: 0, margin: 1)
      }
    }
    canvas.within(layout.list) { part in
      guard !rows.isEmpty else {
        let words = emptyWords
        part.lines(Setting.text(words, .dim, indent: 1, width: part.size.columns))
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
    guard let entry = model.catalogue.chosen else {
      frame("", layout.detailsFrame, hasFocus: false, on: &canvas)
      return
    }
    let details = KataDetails(entry: entry, look: canvas.look)
    let lines = details.lines(width: layout.details.columns)
    let scroll = model.catalogue.detailsScroll
    frame(
      details.title, layout.detailsFrame, hasFocus: model.catalogue.showsDetails, on: &canvas)
    canvas.within(layout.details) { $0.lines(lines, scrolled: scroll) }
    canvas.within(layout.detailsFrame) { part in
      if scroll.hidesBelow(content: lines.count, height: layout.details.rows) {
        part.text(
          part.glyphs.down, .key, column: part.size.columns - 3, row: part.size.rows - 1)
      }
    }
  }

  private func frame(_ title: String, _ rect: Rect, hasFocus: Bool, on canvas: inout Canvas) {
    guard layout.hasFrames else { return }
    canvas.within(rect) {
      _ = $0.box(
        title: title, titleRole: hasFocus ? .title : .dim, hasFocus ? .strong : .border)
    }
  }
}
