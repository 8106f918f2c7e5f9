import Screen

/// A page that lies over another one, in a frame of its own.
protocol Window: Page {
  /// Whether it is as high as its text; what is read gets all the room.
  static var isSmall: Bool { get }
  var scroll: Scroll { get set }

  /// The words in its frame.
  func title(_ model: Model) -> String

  /// Its text, wrapped to a width.
  func lines(_ model: Model, width: Int, look: Look) -> [StyledLine]
}

extension Window {
  static var isSmall: Bool { false }

  /// How long its text is and how much of it is seen.
  ///
  /// Which glyphs are drawn hardly changes the number of lines; the view clamps once more.
  func scrollable(_ model: Model) -> Scrollable {
    let area = WindowLayout(size: model.size).text
    return Scrollable(
      content: lines(model, width: area.columns, look: Look()).count, height: area.rows)
  }

  /// The columns of its text.
  static func textWidth(_ model: Model) -> Int { WindowLayout(size: model.size).text.columns }

  mutating func move(_ move: Move, in model: Model) {
    scroll = scrollable(model).moved(scroll, by: move)
  }

  /// Brings a row into sight.
  mutating func reveal(row: Int, in model: Model) {
    let scrollable = scrollable(model)
    scroll.reveal(row, content: scrollable.content, height: scrollable.height)
  }

  /// Draws its frame, the part of its text that is seen, and its own bar.
  func draw(_ model: Model, on canvas: inout Canvas) {
    let layout = WindowLayout(size: canvas.size)
    let lines = lines(model, width: layout.text.columns, look: canvas.look)
    var frame = layout.frame
    if Self.isSmall {
      let rows = min(frame.rows, lines.count + 2)
      frame = Rect(
        column: frame.column, row: max(0, (canvas.size.rows - rows) / 2), columns: frame.columns,
        rows: rows)
    }
    // What lies below is still there to be read, and seen not to be asked.
    canvas.mark(.dim)
    canvas.within(frame) { part in
      part.fill()
      let inside = part.box(title: title(model), .strong)
      part.within(inside.inset(columns: 1)) { $0.lines(lines, scrolled: scroll) }
      part.arrows(scroll, content: lines.count, height: inside.rows)
    }
    canvas.within(layout.bar) { bar in
      bar.fill()
      // Above a question the words on the screen below are still seen, and its keys are wanted.
      if !Self.isSmall, let notice = model.notice {
        bar.line(
          [Span(Sanitizer.harmless(notice), .notice)].clipped(
            to: bar.size.columns - 2, ellipsis: bar.glyphs.ellipsis), column: 1, row: 0)
      } else {
        KeyBar(model: model).draw(on: &bar)
      }
    }
  }
}

/// A window with rows of which one is chosen.
protocol ListWindow: Window {
  /// The index of the chosen row.
  var choice: Int { get set }

  func count(_ model: Model) -> Int

  /// The lines of the row at an index, the first and the last.
  func lines(ofRow row: Int, in model: Model) -> ClosedRange<Int>
}

extension ListWindow {
  func lines(ofRow row: Int, in model: Model) -> ClosedRange<Int> { row...row }

  mutating func move(_ move: Move, in model: Model) {
    let page = max(1, WindowLayout(size: model.size).text.rows - 1)
    choice = move.moved(choice, page: page, count: count(model))
    let lines = lines(ofRow: choice, in: model)
    if lines.count > 1 { reveal(row: lines.upperBound, in: model) }
    reveal(row: lines.lowerBound, in: model)
  }

  /// A row of a list: a pointer and the colour of the selection mark the chosen one.
  func row(_ words: StyledLine, isChosen: Bool, width: Int, _ glyphs: Glyphs) -> StyledLine {
    let line = ([Span(isChosen ? glyphs.pointer + " " : "  ")] + words)
      .clipped(to: width, ellipsis: glyphs.ellipsis)
    return isChosen ? line.padded(to: width).with(.selection) : line
  }
}

/// The parts of a window: it lies above everything but the bar.
private struct WindowLayout {
  let frame: Rect
  let text: Rect
  let bar: Rect

  init(size: Size) {
    // Lines longer than 100 columns are hard to read.
    let columns = min(size.columns, 104)
    frame = Rect(
      column: (size.columns - columns) / 2, row: 1, columns: columns, rows: size.rows - 2)
    text = frame.inset(columns: 2, rows: 1)
    bar = Rect(row: size.rows - 1, columns: size.columns, rows: 1)
  }
}
