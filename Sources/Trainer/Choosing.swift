import Screen

/// Move keys in lists of choices: overlays, the lights, and their differences.
extension Model {
  /// Chooses another row of an overlay and brings it into sight.
  mutating func choose(_ command: Command, of count: Int) {
    let page = max(1, OverlayLayout(size: size).text.rows - 1)
    let choice = command.moved(overlay?.choice ?? 0, page: page, count: count)
    overlay?.choice = choice
    guard overlay?.content == .rhythms else { return reveal(row: choice) }
    let width = OverlayLayout(size: size).text.columns
    let blocks = rhythmBlocks(width: width, look: Look())
    let first = blocks[..<choice].reduce(0) { $0 + $1.count }
    reveal(row: first + blocks[choice].count - 1)
    reveal(row: first)
  }

  /// Brings the row in which an item is typed into sight: it is the last one.
  mutating func revealTyping() {
    reveal(row: max(0, scrollable.content - 1))
  }

  private mutating func reveal(row: Int) {
    let scrollable = scrollable
    overlay?.scroll.reveal(row, content: scrollable.content, height: scrollable.height)
  }

  /// Chooses another light, or scrolls the difference.
  mutating func moveInTimeline(_ command: Command) {
    if sitting?.timeline?.diff != nil {
      sitting?.timeline?.diff?.move(command, height: PageLayout(size: size).text.rows)
    } else if let timeline = sitting?.timeline {
      let page = max(1, LightsLayout(size: size).list.rows - 1)
      sitting?.timeline?.choose(
        command.moved(timeline.position, page: page, count: timeline.shown.count))
    }
  }
}

extension Command {
  /// The place in a list of some rows after a move key; 0 in an empty one.
  ///
  /// - Parameter page: How many rows a page key goes.
  func moved(_ place: Int, page: Int, count: Int) -> Int {
    let wanted =
      switch self {
      case .lineUp: place - 1
      case .lineDown: place + 1
      case .pageUp: place - page
      case .pageDown: place + page
      case .toTop: 0
      case .toBottom: count - 1
      default: place
      }
    return max(0, min(wanted, count - 1))
  }
}
