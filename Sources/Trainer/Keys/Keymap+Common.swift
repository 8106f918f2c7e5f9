import Screen

extension Keymap {
  static let everywhere = Set(Context.allCases)
  static let typing: Set<Context> = [.search, .typing]
  static let scrolling = everywhere.subtracting(typing).subtracting([.question, .prediction])
  /// A question may be longer than a small screen, too.
  static let movable = scrolling.union([.question])
  static let screens: Set<Context> = [.catalogue, .practice, .hiddenLight]

  static let common: [Binding] =
    moving + [
      Binding(
        [.escape], on: everywhere.subtracting(screens).subtracting([.question]),
        bar: .right("back"), help: "one level back", do: { $0.goBack() }),
      Binding(
        [.escape, .character("n")], on: [.question], bar: .right("stay"), help: "no, go back",
        do: { $0.goBack() }),
      Binding(
        [.escape], on: screens, help: "one level back; it never leaves Tandem",
        unless: { $0.canGoBack ? nil : "This is the first screen: q leaves Tandem." },
        do: { $0.goBack() }),
      Binding(
        [.character("?")], on: scrolling, bar: .right("help"), help: "show the keys",
        do: { $0.toggleHelp() }),
      Binding(
        [.character("q")], on: scrolling, bar: .right("leave"), help: "leave Tandem",
        do: { _ in [.quit] }),
      Binding(
        [.control("c")], on: everywhere, help: "stop the run; if none is going on, leave Tandem",
        do: { $0.stopRun() ?? [.quit] }),
      Binding(
        [.control("z")], on: everywhere, help: "go to the shell; `fg` comes back",
        do: { _ in [.suspend] }),
      Binding(
        [.control("l")], on: everywhere, help: "redraw the screen", do: { _ in [.redraw] }),
    ]

  private static let moving: [Binding] = [
    moving(.lineUp, [.up, .character("k")], "move or scroll up"),
    moving(.lineUp, [.up], on: [.search], "choose the kata above"),
    moving(.lineDown, [.down, .character("j")], "move or scroll down"),
    moving(.lineDown, [.down], on: [.search], "choose the kata below"),
    moving(.pageUp, [.pageUp], "scroll one page up"),
    moving(.pageDown, [.pageDown, .character(" ")], "scroll one page down"),
    moving(.toTop, [.home], "go to the first line"),
    moving(.toBottom, [.end], "go to the last line"),
  ]

  private static func moving(
    _ move: Move, _ keys: [KeyPress], on contexts: Set<Context> = movable, _ help: String
  ) -> Binding {
    Binding(keys, on: contexts, help: help) { model in
      model.withPage { page, model in
        page.move(move, in: model)
        return []
      }
    }
  }
}
