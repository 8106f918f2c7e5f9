/// Draws on a frame, inside a part of it; places are counted from the part's upper left corner.
///
/// Whatever lies outside the part is clipped, so drawing needs no measuring beforehand.
public struct Canvas: Sendable {
  /// What has been drawn so far, as it was drawn.
  private var drawn: Frame
  /// How marks and roles look on this terminal.
  public let look: Look
  /// The part of the frame that is drawn on.
  private var part: Rect
  /// The cells of that part that can be reached: a part may reach beyond the one around it.
  private var clip: Rect

  /// Makes an empty canvas.
  public init(size: Size, look: Look = Look(), title: String = "") {
    self.drawn = Frame(size: size, title: title)
    self.look = look
    self.part = Rect(size)
    self.clip = Rect(size)
  }

  /// What has been drawn so far; in the ASCII set with nothing but ASCII in it.
  public var frame: Frame { look.glyphs == .ascii ? drawn.inASCII : drawn }

  /// The size of the part that is drawn on.
  public var size: Size { part.size }

  /// The whole part that is drawn on, as its own places count: from column 0 and row 0.
  public var bounds: Rect { Rect(part.size) }

  /// The marks of this look.
  public var glyphs: Glyphs { look.glyphs.marks }

  /// Draws on a part of this part.
  ///
  /// - Returns: What the drawing returns.
  @discardableResult
  public mutating func within<Result>(
    _ rect: Rect, _ draw: (inout Canvas) throws -> Result
  ) rethrows -> Result {
    let outer = (part, clip)
    defer { (part, clip) = outer }
    part = Rect(
      column: part.column + rect.column, row: part.row + rect.row, columns: rect.columns,
      rows: rect.rows)
    clip = clip.intersection(part)
    return try draw(&self)
  }

  /// Draws a text in one row; line ends and controls are left out.
  ///
  /// - Returns: The column behind the text, also where that was clipped.
  @discardableResult
  public mutating func text(
    _ text: String, _ role: Role = .plain, column: Int = 0, row: Int
  ) -> Int {
    var column = column
    for character in text {
      for piece in TextWidth.pieces(of: character) {
        put(piece, role, column: column, row: row)
        column += piece.columns
      }
    }
    return column
  }

  /// Draws a line whose pieces have different meanings.
  ///
  /// - Returns: The column behind the line, also where that was clipped.
  @discardableResult
  public mutating func line(_ line: StyledLine, column: Int = 0, row: Int) -> Int {
    line.reduce(column) { text($1.text, $1.role, column: $0, row: row) }
  }

  /// Draws lines one below the other, as many as there is room for.
  ///
  /// - Returns: The row below the last line.
  @discardableResult
  public mutating func lines(
    _ lines: some Sequence<StyledLine>, column: Int = 0, row: Int = 0
  ) -> Int {
    var row = row
    for line in lines {
      if row < size.rows { self.line(line, column: column, row: row) }
      row += 1
    }
    return row
  }

  /// Draws the visible ones of many lines from the top of this part.
  public mutating func lines(_ lines: [StyledLine], scrolled scroll: Scroll) {
    self.lines(lines[scroll.visible(content: lines.count, height: size.rows)])
  }

  /// Draws a line that ends at the right edge, or some columns before it.
  ///
  /// - Returns: The column where the line starts: text to the left should end before it.
  @discardableResult
  public mutating func lineAtRight(_ line: StyledLine, row: Int, margin: Int = 0) -> Int {
    let start = size.columns - margin - line.columns
    self.line(line, column: start, row: row)
    return start
  }

  /// Draws a border around this part, with a title in its upper edge.
  ///
  /// - Returns: What is left inside.
  @discardableResult
  public mutating func box(
    title: String = "", titleRole: Role = .title, _ role: Role = .border
  ) -> Rect {
    let inside = bounds.inset(columns: 1, rows: 1)
    guard size.columns >= 2, size.rows >= 2 else { return inside }
    let edge = String(repeating: glyphs.horizontal, count: size.columns - 2)
    text(glyphs.topLeft + edge + glyphs.topRight, role, row: 0)
    for row in 1..<(size.rows - 1) {
      text(glyphs.vertical, role, row: row)
      text(glyphs.vertical, role, column: size.columns - 1, row: row)
    }
    text(glyphs.bottomLeft + edge + glyphs.bottomRight, role, row: size.rows - 1)
    // Two corners, a space on each side of the title and one stroke of the edge are kept.
    let room = size.columns - 5
    if !title.isEmpty && room > 0 {
      let words = TextWidth.clip(title, to: room, ellipsis: glyphs.ellipsis)
      text(" " + words + " ", titleRole, column: 1, row: 0)
    }
    return inside
  }

  /// Fills this part, or a part of it, with spaces of one meaning.
  public mutating func fill(_ role: Role = .plain, in rect: Rect? = nil) {
    let rect = (rect ?? bounds).intersection(bounds)
    for row in rect.row..<(rect.row + rect.rows) {
      text(String(repeating: " ", count: rect.columns), role, column: rect.column, row: row)
    }
  }

  /// Gives another meaning to what is drawn already: a selected row, a pane that is out of date.
  public mutating func mark(_ role: Role, in rect: Rect? = nil) {
    let rect = (rect ?? bounds).intersection(bounds)
    for row in rect.row..<(rect.row + rect.rows) {
      for column in rect.column..<(rect.column + rect.columns) {
        guard let index = index(column: column, row: row) else { continue }
        drawn.cells[index].role = role
      }
    }
  }

  /// Puts the cursor to a place of this part; outside of it the cursor is hidden.
  public mutating func placeCursor(column: Int, row: Int) {
    let place = Frame.Position(column: part.column + column, row: part.row + row)
    drawn.cursor = clip.contains(column: place.column, row: place.row) ? place : nil
  }
}

extension Canvas {
  /// The index of a cell, nil where it is clipped.
  private func index(column: Int, row: Int) -> Int? {
    let column = part.column + column
    let row = part.row + row
    guard clip.contains(column: column, row: row) else { return nil }
    return row * drawn.size.columns + column
  }

  private mutating func put(_ piece: TextWidth.Piece, _ role: Role, column: Int, row: Int) {
    switch piece.columns {
    case 1:
      guard let index = index(column: column, row: row) else { return }
      release(index)
      drawn.cells[index] = Cell(piece.text, role)
    case 2:
      let left = index(column: column, row: row)
      let right = index(column: column + 1, row: row)
      for index in [left, right].compactMap({ $0 }) {
        release(index)
        // Half a wide character cannot be drawn: a space stands for it.
        drawn.cells[index] = Cell(" ", role)
      }
      if let left, let right {
        drawn.cells[left].text = piece.text
        drawn.cells[right].text = ""
      }
    default:
      break
    }
  }

  /// Blanks the other half of a wide character before one of its cells is drawn over.
  private mutating func release(_ index: Int) {
    let columns = drawn.size.columns
    if drawn.cells[index].text.isEmpty, index % columns > 0 {
      drawn.cells[index - 1].text = " "
    }
    if index % columns + 1 < columns, drawn.cells[index + 1].text.isEmpty {
      drawn.cells[index + 1].text = " "
    }
  }
}
