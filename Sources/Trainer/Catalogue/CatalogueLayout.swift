import Screen

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
  /// The room for the rows of the list.
  let list: Rect
  /// The room for the details' text.
  let details: Rect

  /// Lays the screen out; `showsDetails` tells which pane a narrow screen shows.
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
