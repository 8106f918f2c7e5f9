public import Screen

/// The one table of keys: bar, help overlay, refusals and `Docs/Keys.md` are views of it.
public enum Keymap {
  private static let everywhere = Set(Context.allCases)
  private static let scrolling = everywhere.subtracting([.search, .confirm])
  private static let overlays: Set<Context> = [.help, .hints, .output]
  private static let screens: Set<Context> = [.catalogue, .practice]

  /// Every binding, in the order of the help overlay.
  public static let bindings: [Binding] = doing + moving + always

  /// What works on a kata.
  private static let doing: [Binding] = [
    Binding(
      .open, keys: [.enter], on: [.catalogue, .search], bar: .left("open"),
      help: "open the chosen kata", unless: Refusals.open),
    Binding(
      .search, keys: [.character("/")], on: [.catalogue], bar: .left("search"),
      help: "find a kata by title, kind or what it teaches"),
    Binding(
      .confirm, keys: [.enter, .character("y")], on: [.confirm], bar: .left("yes"),
      help: "yes, do it"),
    Binding(
      .edit, keys: [.character("e")], on: [.practice], bar: .left("edit"),
      help: "open your editor at the failing line"),
    Binding(
      .otherPane, keys: [.tab, .backTab], on: screens, bar: .left("pane"),
      help: "go to the other pane"),
    Binding(
      .hint, keys: [.character("h")], on: [.practice, .hints], bar: .left("hint"),
      help: "show the next hint", unless: Refusals.hint),
    Binding(
      .next, keys: [.character("n")], on: [.practice], bar: .left("next"),
      help: "go on to the next step", unless: Refusals.next),
    Binding(
      .stop, keys: [.character("x")], on: [.practice], bar: .left("stop"),
      help: "stop the run", unless: Refusals.stop),
    Binding(
      .restore, keys: [.character("b")], on: [.practice], bar: .left("bring back"),
      help: "bring the customer's tests back as they were", unless: Refusals.restore),
    Binding(
      .run, keys: [.character("r")], on: [.practice], bar: .left("run"), help: "run the tests now"),
    Binding(
      .rawOutput, keys: [.character("o")], on: [.practice], bar: .left("output"),
      help: "show the raw output of build and tests", unless: Refusals.output),
    Binding(
      .failingOnly, keys: [.character("f")], on: [.practice], bar: .left("failing"),
      help: "show only what fails, or everything again", unless: Refusals.failingOnly),
  ]

  /// What moves the view.
  private static let moving: [Binding] = [
    Binding(.lineUp, keys: [.up, .character("k")], on: scrolling, help: "move or scroll up"),
    Binding(.lineUp, keys: [.up], on: [.search], help: "choose the kata above"),
    Binding(.lineDown, keys: [.down, .character("j")], on: scrolling, help: "move or scroll down"),
    Binding(.lineDown, keys: [.down], on: [.search], help: "choose the kata below"),
    Binding(.pageUp, keys: [.pageUp], on: scrolling, help: "scroll one page up"),
    Binding(
      .pageDown, keys: [.pageDown, .character(" ")], on: scrolling, help: "scroll one page down"),
    Binding(.toTop, keys: [.home], on: scrolling, help: "go to the first line"),
    Binding(.toBottom, keys: [.end], on: scrolling, help: "go to the last line"),
  ]

  /// What is there in every place.
  private static let always: [Binding] = [
    Binding(
      .back, keys: [.escape], on: overlays.union([.search]), bar: .right("back"),
      help: "one level back"),
    Binding(
      .back, keys: [.escape, .character("n")], on: [.confirm], bar: .right("no"),
      help: "no, go back"),
    Binding(
      .back, keys: [.escape], on: screens,
      help: "one level back; it never leaves Tandem", unless: Refusals.back),
    Binding(
      .help, keys: [.character("?")], on: scrolling, bar: .right("help"), help: "show the keys"),
    Binding(
      .leave, keys: [.character("q")], on: scrolling, bar: .right("leave"), help: "leave Tandem"),
    Binding(
      .interrupt, keys: [.control("c")], on: everywhere,
      help: "stop the run; if none is going on, leave Tandem"),
    Binding(
      .suspend, keys: [.control("z")], on: everywhere, help: "go to the shell; `fg` comes back"),
    Binding(.redraw, keys: [.control("l")], on: everywhere, help: "draw the screen anew"),
  ]

  /// The binding that a key has in a place; nil if it has none there.
  public static func binding(for key: KeyPress, in context: Context) -> Binding? {
    bindings.first { $0.keys.contains(key) && $0.contexts.contains(context) }
  }

  /// The bindings that apply in a place.
  public static func bindings(in context: Context) -> [Binding] {
    bindings.filter { $0.contexts.contains(context) }
  }

  /// Says where a key works that does nothing here; nil if it works nowhere.
  static func elsewhere(_ key: KeyPress, in context: Context) -> String? {
    guard context == .catalogue || context == .practice,
      let other = bindings.first(where: { $0.keys.contains(key) }),
      let place = Context.allCases.first(where: other.contexts.contains)
    else { return nil }
    return "\(KeyName.of(key)) (\(other.help)) works in: \(place.words)."
  }
}
