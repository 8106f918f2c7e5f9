import Screen

/// Where an overlay stands: above everything but the bar.
struct OverlayLayout {
  /// The frame.
  let frame: Rect
  /// The room for text inside.
  let text: Rect
  /// The row of keys below.
  let bar: Rect

  /// Lays an overlay out on a screen of the given size.
  init(size: Size) {
    // Lines longer than 100 columns are hard to read.
    let columns = min(size.columns, 104)
    frame = Rect(
      column: (size.columns - columns) / 2, row: 1, columns: columns, rows: size.rows - 2)
    text = frame.inset(columns: 2, rows: 1)
    bar = Rect(row: size.rows - 1, columns: size.columns, rows: 1)
  }
}
