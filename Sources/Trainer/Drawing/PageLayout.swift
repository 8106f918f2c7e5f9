import Screen

/// Where the parts of a page stand: a body that is read from edge to edge, and what is around it.
struct PageLayout {
  /// The row of the program's name, or of program, kata and page.
  let header: Rect
  /// All between that and the words: the frame.
  let body: Rect
  /// The room for text inside.
  let text: Rect
  /// The row for notices and for what is typed.
  let words: Rect
  /// The row of keys.
  let bar: Rect
  /// Whether there is room for frames.
  let hasFrames: Bool
  /// The columns and rows that a frame takes on each side.
  let margin: Int

  /// Lays the page out for a size.
  init(size: Size) {
    let rows = Layout.rows(of: Rect(size), [.fixed(1), .share(1), .fixed(1), .fixed(1)])
    header = rows[0]
    body = rows[1]
    words = rows[2]
    bar = rows[3]
    hasFrames = size.rows >= 14
    margin = hasFrames ? 1 : 0
    text = body.inset(columns: margin + 1, rows: margin)
  }
}
