import Screen

/// Where the parts of the catalogue stand.
struct CatalogueLayout {
  /// The row of the program's name.
  let header: Rect
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
  /// The row for the search and for notices.
  let words: Rect
  /// The row of keys.
  let bar: Rect
  /// Whether the panes have frames.
  let hasFrames: Bool

  /// Lays the screen out; `showsDetails` tells which pane a narrow screen shows.
  init(size: Size, hasWelcome: Bool, showsDetails: Bool) {
    let isWide = PracticeLayout.isWide(size)
    let welcomeRows = hasWelcome ? (size.rows >= 14 ? 4 : 3) : 0
    let rows = Layout.rows(
      of: Rect(size), [.fixed(1), .fixed(welcomeRows), .share(1), .fixed(1), .fixed(1)])
    header = rows[0]
    welcome = rows[1]
    words = rows[3]
    bar = rows[4]
    hasFrames = size.rows >= 14
    let none = Rect(columns: 0, rows: 0)
    if isWide {
      let panes = Layout.columns(of: rows[2], [.fixed(39 + (size.columns - 80) / 4), .share(1)])
      listFrame = panes[0]
      detailsFrame = panes[1]
    } else {
      listFrame = showsDetails ? none : rows[2]
      detailsFrame = showsDetails ? rows[2] : none
    }
    let margin = hasFrames ? 1 : 0
    list = listFrame.inset(columns: margin, rows: margin)
    details = detailsFrame.inset(columns: margin + 1, rows: margin)
  }
}
