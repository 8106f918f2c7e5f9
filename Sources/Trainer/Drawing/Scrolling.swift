import Screen

/// Where a move key goes.
enum Move {
  case lineUp, lineDown, pageUp, pageDown, toTop, toBottom

  /// The row of a list after a move key; 0 in an empty one.
  ///
  /// - Parameter page: How many rows a page key goes.
  func moved(_ row: Int, page: Int, count: Int) -> Int {
    let wanted =
      switch self {
      case .lineUp: row - 1
      case .lineDown: row + 1
      case .pageUp: row - page
      case .pageDown: row + page
      case .toTop: 0
      case .toBottom: count - 1
      }
    return max(0, min(wanted, count - 1))
  }
}

/// A part of the screen that can be scrolled: how long it is and how much of it is seen.
struct Scrollable {
  /// The number of lines.
  var content: Int
  /// The number of rows on the screen.
  var height: Int

  /// The position from which the last line is seen.
  var end: Scroll { Scroll(offset: content).clamped(content: content, height: height) }

  func moved(_ scroll: Scroll, by move: Move) -> Scroll {
    var scroll = scroll
    switch move {
    case .lineUp: scroll.move(by: -1, content: content, height: height)
    case .lineDown: scroll.move(by: 1, content: content, height: height)
    case .pageUp: scroll.page(by: -1, content: content, height: height)
    case .pageDown: scroll.page(by: 1, content: content, height: height)
    case .toTop: scroll = Scroll()
    case .toBottom: scroll = end
    }
    return scroll
  }
}
