import Katas
import Screen

extension CataloguePage {
  func draw(_ model: Model, on canvas: inout Canvas) {
    let layout = CatalogueLayout(
      size: canvas.size, hasWelcome: model.showsWelcome, showsDetails: showsDetails)
    CatalogueScreen(page: self, model: model, layout: layout).draw(on: &canvas)
  }
}

private struct CatalogueScreen {
  let page: CataloguePage
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
    canvas.within(layout.page.words) { words(on: &$0) }
    canvas.within(layout.page.bar) { KeyBar(model: model).draw(on: &$0) }
    if page.isSearching {
      let column = 2 + TextWidth.columns(of: page.query)
      canvas.placeCursor(column: column, row: layout.page.words.row)
    }
  }

  private func header(on canvas: inout Canvas) {
    let entries = page.entries ?? []
    let katas = entries.count { if case .kata = $0 { true } else { false } }
    let broken = entries.count - katas
    let count = "\(katas) \(katas == 1 ? "kata" : "katas")"
    let end = count + (broken > 0 ? " \(canvas.glyphs.dot) \(broken) broken " : " ")
    canvas.line(
      .spread(
        [Span(" Tandem", .title), Span("  Choose a kata", .strong)],
        page.entries == nil ? [] : [Span(end, .dim)],
        columns: canvas.size.columns, glyphs: canvas.glyphs),
      row: 0)
  }

  private func list(on canvas: inout Canvas) {
    let rows = page.rows
    canvas.within(layout.listFrame) { part in
      guard layout.page.hasFrames else { return }
      part.pane("Katas", hasFocus: !page.showsDetails)
      if rows.isEmpty { return }
      part.lineAtRight([Span(KataRow.headings(part.glyphs), .dim)], row: 0, margin: 1)
    }
    canvas.within(layout.list) { part in
      guard !rows.isEmpty else {
        part.lines(Lines.text(emptyWords, .dim, indent: 1, width: part.size.columns))
        return
      }
      let glyphs = part.glyphs
      let width = part.size.columns
      let kinds = KataRow.kindColumns(rows)
      let lines = rows.map {
        KataRow(entry: $0, kindColumns: kinds).line(width: width, glyphs: glyphs)
      }
      var scroll = Scroll()
      let chosen = page.chosenIndex
      scroll.reveal(chosen, content: lines.count, height: part.size.rows)
      part.lines(lines, scrolled: scroll)
      let row = chosen - scroll.offset
      part.text(glyphs.pointer, .selection, row: row)
      part.mark(.selection, in: Rect(row: row, columns: width, rows: 1))
    }
  }

  private var emptyWords: String {
    guard page.entries != nil else { return "Reading the katas." }
    return page.query.isEmpty
      ? "There are no katas here: start Tandem with --katas and the folder that holds them."
      : "No kata matches: Esc shows all of them again."
  }

  private func details(on canvas: inout Canvas) {
    let details = page.chosen.map { KataDetails(entry: $0, look: canvas.look) }
    let lines = details?.lines(width: layout.details.columns) ?? []
    let scroll = page.detailsScroll
    canvas.within(layout.details) { $0.lines(lines, scrolled: scroll) }
    canvas.within(layout.detailsFrame) { part in
      if layout.page.hasFrames {
        part.pane(
          details?.title ?? "", hasFocus: details != nil && page.showsDetails)
      }
      let isLong = scroll.hidesBelow(content: lines.count, height: layout.details.rows)
      part.arrows(above: false, below: isLong)
    }
  }

  /// What passes by, or what is opened or searched for.
  private func words(on canvas: inout Canvas) {
    let glyphs = canvas.glyphs
    var words: StyledLine = []
    if let notice = model.notice {
      words = [Span(Sanitizer.harmless(notice), .notice)]
    } else if let opening = page.opening {
      words = [Span("\(glyphs.ellipsis) opening \(opening)", .notice)]
    } else if page.isSearching {
      words = [Span("/\(page.query)", .strong)]
    } else if !page.query.isEmpty {
      words = [Span("/\(page.query)   Esc shows all katas again", .dim)]
    }
    let width = max(1, canvas.size.columns - 2)
    canvas.lines(words.wrapped(in: canvas.size.rows, width: width, glyphs), column: 1)
  }
}

/// Where the parts of the catalogue stand.
struct CatalogueLayout {
  /// What it has in common with the pages of a sitting.
  let page: PageLayout
  /// The room for the three lines of the welcome; empty after the first run.
  let welcome: Rect
  /// The frame of the list; empty where it is not shown.
  let listFrame: Rect
  /// The frame of the details; empty where they are not shown.
  let detailsFrame: Rect
  let list: Rect
  let details: Rect

  /// Lays the screen out; `showsDetails` decides which pane a narrow screen shows.
  init(size: Size, hasWelcome: Bool, showsDetails: Bool) {
    page = PageLayout(size: size)
    let welcomeRows = hasWelcome ? (size.rows >= 14 ? 4 : 3) : 0
    let rows = Layout.rows(of: page.body, [.fixed(welcomeRows), .share(1)])
    welcome = rows[0]
    if PracticeLayout.isWide(size) {
      let panes = Layout.columns(of: rows[1], [.fixed(39 + (size.columns - 80) / 4), .share(1)])
      listFrame = panes[0]
      detailsFrame = panes[1]
    } else {
      let none = Rect(columns: 0, rows: 0)
      listFrame = showsDetails ? none : rows[1]
      detailsFrame = showsDetails ? rows[1] : none
    }
    list = listFrame.inset(columns: page.margin, rows: page.margin)
    details = detailsFrame.inset(columns: page.margin + 1, rows: page.margin)
  }
}

/// Sets one row of the catalogue.
private struct KataRow {
  let entry: CatalogueEntry
  /// The columns that the kinds of all rows need.
  let kindColumns: Int

  /// The columns that the kinds of these rows need.
  static func kindColumns(_ entries: [CatalogueEntry]) -> Int {
    entries.reduce(0) { columns, entry in
      guard case .kata(let kata) = entry else { return columns }
      return max(columns, TextWidth.columns(of: kata.kind.rawValue))
    }
  }

  /// The headings of the columns at the right.
  static func headings(_ glyphs: Glyphs) -> String {
    " level \(glyphs.dot) kind \(glyphs.dot) time "
  }

  /// The title at the left; level, kind and minutes at the right.
  func line(width: Int, glyphs: Glyphs) -> StyledLine {
    switch entry {
    case .kata(let kata):
      let kind = TextWidth.pad(kata.kind.rawValue, to: kindColumns)
      let minutes = TextWidth.padLeft("\(kata.minutes) min", to: 7)
      return .spread(
        [Span("  " + kata.title)],
        [Span("\(kata.level)  ", .plain), Span(kind, .dim), Span(minutes + " ", .dim)],
        columns: width, glyphs: glyphs)
    case .broken(let slug, _):
      return .spread(
        [Span("  " + Sanitizer.harmless(slug), .dim)], [Span("\(glyphs.cross) broken ", .red)],
        columns: width, glyphs: glyphs)
    }
  }
}
