public import Screen

/// The one table of keys: bar, help overlay, refusals and `Docs/Keys.md` are views of it.
public enum Keymap {
  static let everywhere = Set(Context.allCases)
  static let typing: Set<Context> = [.search, .typing]
  static let scrolling = everywhere.subtracting(typing).subtracting([.confirm, .prediction])
  /// A question may be longer than a small screen, too.
  static let movable = scrolling.union([.confirm])
  static let screens: Set<Context> = [.catalogue, .practice, .covered]
  /// The practice screen, whether its light is covered or not.
  static let practice: Set<Context> = [.practice, .covered]

  /// Every binding, in the order of the help overlay.
  public static let bindings: [Binding] = doing + predicting + looking + moving + always

  /// What is there in every place.
  static let always: [Binding] = [
    Binding(
      .back, keys: [.escape], on: everywhere.subtracting(screens).subtracting([.confirm]),
      bar: .right("back"), help: "one level back"),
    Binding(
      .back, keys: [.escape, .character("n")], on: [.confirm], bar: .right("stay"),
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
    guard screens.contains(context),
      let other = bindings.first(where: { $0.keys.contains(key) }),
      let place = Context.allCases.first(where: other.contexts.contains)
    else { return nil }
    return "\(KeyName.of(key)) (\(other.help)) works in: \(place.rawValue)."
  }
}
