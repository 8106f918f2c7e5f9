import Screen

/// Where the parts of the lights screen stand.
///
/// On a low screen the details go first.
struct LightsLayout {
  /// The row of program, kata and page.
  let header: Rect
  /// The frame of the list.
  let listFrame: Rect
  /// The room for the list.
  let list: Rect
  /// The frame of what is known about the chosen light; empty where there is no room.
  let detailsFrame: Rect
  /// The room for that.
  let details: Rect
  /// The row for notices and for what is typed.
  let words: Rect
  /// The row of keys.
  let bar: Rect
  /// Whether list and details have frames.
  let hasFrames: Bool

  /// Lays the screen out for a size.
  init(size: Size) {
    let detailRows = size.rows >= 30 ? 8 : size.rows >= 18 ? 6 : 0
    let rows = Layout.rows(
      of: Rect(size), [.fixed(1), .share(1), .fixed(detailRows), .fixed(1), .fixed(1)])
    header = rows[0]
    listFrame = rows[1]
    detailsFrame = rows[2]
    words = rows[3]
    bar = rows[4]
    hasFrames = size.rows >= 14
    let margin = hasFrames ? 1 : 0
    list = listFrame.inset(columns: margin, rows: margin)
    details = detailsFrame.inset(columns: 2, rows: 1)
  }
}
