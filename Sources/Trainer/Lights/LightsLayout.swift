import Screen

/// Where the parts of the lights screen stand.
///
/// On a low screen the details go first.
struct LightsLayout {
  /// What it has in common with other pages.
  let page: PageLayout
  /// The frame of the list.
  let listFrame: Rect
  /// The room for the list.
  let list: Rect
  /// The frame of what is known about the chosen light; empty where there is no room.
  let detailsFrame: Rect
  /// The room for that.
  let details: Rect

  /// Lays the screen out for a size.
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
