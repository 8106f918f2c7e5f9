import Practice
import Screen
import Verdicts

/// The page on which a kata is practised.
struct PracticePage: Page {
  enum Pane {
    /// The story, the customer's examples and the Definition of Done.
    case story
    /// The light and all that belongs to it.
    case light
  }

  /// The pane that scrolls, and the only one on a narrow screen.
  var focus = Pane.story
  /// Whether tests that do not fail are left out.
  var showsFailingOnly = false
  private(set) var storyScroll = Scroll()
  var lightScroll = Scroll()

  func presentContext(_ model: Model) -> Context {
    model.kata?.isLightHidden == true ? .hiddenLight : Self.context
  }

  mutating func move(_ move: Move, in model: Model) {
    guard let kata = model.kata else { return }
    let layout = PracticeLayout(size: model.size, kata: kata, focus: focus)
    switch focus {
    case .story:
      let lines = StoryPane(kata: kata, look: Look()).lines(width: layout.story.columns)
      storyScroll = Scrollable(content: lines.count, height: layout.story.rows)
        .moved(storyScroll, by: move)
    case .light:
      let lines = LightPane(kata: kata, look: Look(), showsFailingOnly: showsFailingOnly)
        .body(width: layout.lightBody.columns)
      lightScroll = Scrollable(content: lines.count, height: layout.lightBody.rows)
        .moved(lightScroll, by: move)
    }
  }

  mutating func goBack(in model: inout Model) -> [Effect] {
    model.kata = nil
    model.pages.close()
    return [.close]
  }

  func draw(_ model: Model, on canvas: inout Canvas) {
    guard let kata = model.kata else { return }
    let layout = PracticeLayout(size: canvas.size, kata: kata, focus: focus)
    PracticeScreen(page: self, kata: kata, model: model, layout: layout).draw(on: &canvas)
  }
}

extension PracticePage {
  mutating func receive(_ message: Message, in model: inout Model, before: OpenKata?) -> [Effect]? {
    guard let kata = model.kata else { return [] }
    var effects: [Effect] = []
    switch message {
    case .session(.answered):
      // A narrow screen shows one pane: after a light, the light.
      if !PracticeLayout.isWide(model.size) { focus = .light }
      if kata.isLightHidden { lightScroll = Scroll() } else { scrollToNews(kata, before) }
    case .session(.practiceChanged): scrollToNews(kata, before)
    case .session(.corrected):
      if kata.verdict != before?.verdict { lightScroll = Scroll() }
    case .session(.bellRang): effects = [.ringBell]
    case .session(.wayBackFound(let way)): askToGoBack(way, in: &model)
    // The retro would show a hidden light.
    case .session(.finished): effects = kata.isLightHidden ? [] : RetroPage.open(in: &model)
    default: break
    }
    // A new step begins at the top of its story.
    if let before, kata.status.step != before.status.step {
      storyScroll = Scroll()
      focus = .story
    }
    return effects
  }

  /// Another failure is read from its first line.
  private mutating func scrollToNews(_ kata: OpenKata, _ before: OpenKata?) {
    guard let verdict = kata.verdict, verdict.colour != .green else { return }
    let failure = before?.verdict.flatMap(FirstFailure.init(in:))
    if FirstFailure(in: verdict) != failure { lightScroll = Scroll() }
  }

  private func askToGoBack(_ way: WayBack?, in model: inout Model) {
    // Whoever went elsewhere meanwhile is not asked.
    guard model.context == .practice else { return }
    if let way {
      model.pages.open(ConfirmationPage.goBack(way))
    } else {
      model.notice = "Your files are those of the only green light already."
    }
  }
}
