import Screen

/// Where the parts of a page stand that is read from edge to edge.
struct PageLayout {
  /// The row of program, kata and page.
  let header: Rect
  /// The frame.
  let frame: Rect
  /// The room for text inside.
  let text: Rect
  /// The row for notices.
  let words: Rect
  /// The row of keys.
  let bar: Rect
  /// Whether the text has a frame.
  let hasFrame: Bool

  /// Lays the page out for a size.
  init(size: Size) {
    let rows = Layout.rows(of: Rect(size), [.fixed(1), .share(1), .fixed(1), .fixed(1)])
    header = rows[0]
    frame = rows[1]
    words = rows[2]
    bar = rows[3]
    hasFrame = size.rows >= 14
    let margin = hasFrame ? 1 : 0
    text = frame.inset(columns: margin + 1, rows: margin)
  }
}
