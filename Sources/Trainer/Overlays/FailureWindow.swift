import Screen

/// Draws an error above the bar, where it stays until it is dismissed.
struct FailureWindow {
  let failure: Failure

  /// Draws it as low and as small as its words allow.
  func draw(on canvas: inout Canvas) {
    let size = canvas.size
    let width = max(1, size.columns - 4)
    var lines = Setting.text(failure.sentence, .strong, width: width)
    lines = Array(lines.prefix(max(1, size.rows - 5)))
    let height = lines.count + 2
    let window = Rect(
      row: max(0, size.rows - 1 - height), columns: size.columns, rows: height)
    canvas.within(window) { part in
      part.fill()
      let inside = part.box(
        title: "\(part.glyphs.cross) Something went wrong", titleRole: .red, .red)
      part.within(inside.inset(columns: 1)) { $0.lines(lines) }
      part.text(
        " Esc dismisses this ", .key, column: max(1, part.size.columns - 22), row: height - 1)
    }
  }
}
