import Screen

/// A part of the screen that can be scrolled: how long it is and how much of it is seen.
struct Scrollable {
  /// The number of lines.
  var content: Int
  /// The number of rows on the screen.
  var height: Int

  /// The place from which the last line is seen.
  var end: Scroll { Scroll(offset: content).clamped(content: content, height: height) }

  /// The place after a move key.
  func moved(_ scroll: Scroll, by command: Command) -> Scroll {
    var scroll = scroll
    switch command {
    case .lineUp: scroll.move(by: -1, content: content, height: height)
    case .lineDown: scroll.move(by: 1, content: content, height: height)
    case .pageUp: scroll.page(by: -1, content: content, height: height)
    case .pageDown: scroll.page(by: 1, content: content, height: height)
    case .toTop: scroll = Scroll()
    case .toBottom: scroll = end
    default: break
    }
    return scroll
  }
}

extension Model {
  /// What scroll keys move now.
  ///
  /// Which glyphs are drawn hardly changes the number of lines; the view clamps once more.
  var scrollable: Scrollable {
    if overlay != nil { return overlayScrollable }
    guard let sitting else { return detailsScrollable }
    if let retro = sitting.retro {
      let area = PageLayout(size: size).text
      let lines = retro.lines(width: area.columns, glyphs: .unicode)
      return Scrollable(content: lines.count, height: area.rows)
    }
    let layout = PracticeLayout(size: size, sitting: sitting)
    switch sitting.focus {
    case .story:
      let lines = StoryPane(sitting: sitting, look: Look()).lines(width: layout.story.columns)
      return Scrollable(content: lines.count, height: layout.story.rows)
    case .light:
      let lines = LightPane(sitting: sitting, look: Look()).body(width: layout.lightBody.columns)
      return Scrollable(content: lines.count, height: layout.lightBody.rows)
    }
  }

  private var overlayScrollable: Scrollable {
    let area = OverlayLayout(size: size).text
    return Scrollable(
      content: overlayLines(width: area.columns, look: Look()).count, height: area.rows)
  }

  private var detailsScrollable: Scrollable {
    let area = CatalogueLayout(size: size, hasWelcome: showsWelcome, showsDetails: true).details
    let lines = catalogue.chosen.map {
      KataDetails(entry: $0, look: Look()).lines(width: area.columns)
    }
    return Scrollable(content: lines?.count ?? 0, height: area.rows)
  }

  /// Carries out a move key: scrolls what has the focus, or chooses another row.
  mutating func move(_ command: Command) {
    if let count = overlay?.choices(in: sitting) { return choose(command, of: count) }
    if overlay == nil, sitting?.retro == nil, sitting?.timeline != nil {
      return moveInTimeline(command)
    }
    let scrollable = scrollable
    if let scroll = overlay?.scroll {
      overlay?.scroll = scrollable.moved(scroll, by: command)
    } else if let scroll = sitting?.retro?.scroll {
      sitting?.retro?.scroll = scrollable.moved(scroll, by: command)
    } else if let sitting {
      switch sitting.focus {
      case .story:
        self.sitting?.storyScroll = scrollable.moved(sitting.storyScroll, by: command)
      case .light:
        self.sitting?.lightScroll = scrollable.moved(sitting.lightScroll, by: command)
      }
    } else if catalogue.showsDetails || command == .pageUp || command == .pageDown {
      catalogue.detailsScroll = scrollable.moved(catalogue.detailsScroll, by: command)
    } else {
      let rows = catalogue.rows.count
      catalogue.choose(command.moved(catalogue.chosenIndex, page: 0, count: rows))
    }
  }
}
