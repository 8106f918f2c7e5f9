/// Which rows of something long are visible.
public struct Scroll: Hashable, Sendable {
  /// The number of rows above the first visible one.
  public var offset: Int

  /// Makes a place; the top by default.
  public init(offset: Int = 0) { self.offset = max(0, offset) }

  /// The place kept within the content: no empty rows below the last one.
  public func clamped(content: Int, height: Int) -> Scroll {
    Scroll(offset: min(offset, max(0, content - max(0, height))))
  }

  /// The rows that are visible.
  public func visible(content: Int, height: Int) -> Range<Int> {
    let start = clamped(content: content, height: height).offset
    return start..<max(start, min(content, start + max(0, height)))
  }

  /// Moves by some rows, down if positive, and stays within the content.
  public mutating func move(by rows: Int, content: Int, height: Int) {
    // From where it is seen to be, so that the first key back is never swallowed.
    let seen = clamped(content: content, height: height).offset
    self = Scroll(offset: seen + rows).clamped(content: content, height: height)
  }

  /// Moves by pages, down if positive; one row of the old page stays for orientation.
  public mutating func page(by pages: Int, content: Int, height: Int) {
    move(by: pages * max(1, height - 1), content: content, height: height)
  }

  /// Moves as little as needed to make a row visible.
  public mutating func reveal(_ row: Int, content: Int, height: Int) {
    var start = clamped(content: content, height: height).offset
    if row >= start + height { start = row - height + 1 }
    if row < start { start = row }
    self = Scroll(offset: start).clamped(content: content, height: height)
  }

  /// True when rows above are hidden.
  public func hidesAbove(content: Int, height: Int) -> Bool {
    clamped(content: content, height: height).offset > 0
  }

  /// True when rows below are hidden.
  public func hidesBelow(content: Int, height: Int) -> Bool {
    visible(content: content, height: height).upperBound < content
  }
}
