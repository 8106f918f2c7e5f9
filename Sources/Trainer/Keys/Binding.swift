public import Screen

/// One row of the key table: keys, what they do, where, in which words, and when not.
public struct Binding: Sendable {
  /// A word in the bottom bar and the side on which it stands.
  public enum BarWord: Hashable, Sendable {
    /// From the left, dropped first when the bar is short.
    case left(String)
    /// At the right end, always shown.
    case right(String)
  }

  /// The keys; the first one stands in the bar.
  public let keys: [KeyPress]
  /// What they ask for.
  public let command: Command
  /// Where they apply.
  public let contexts: Set<Context>
  /// The word in the bottom bar; nil leaves it out.
  public let bar: BarWord?
  /// What they do, for the help overlay and `Docs/Keys.md`: an imperative without a full stop.
  public let help: String
  /// Why they are refused now, as a sentence; nil if they are not.
  public let refusal: @Sendable (Model) -> String?

  /// Makes a row.
  init(
    _ command: Command, keys: [KeyPress], on contexts: Set<Context>, bar: BarWord? = nil,
    help: String, unless refusal: @escaping @Sendable (Model) -> String? = { _ in nil }
  ) {
    self.keys = keys
    self.command = command
    self.contexts = contexts
    self.bar = bar
    self.help = help
    self.refusal = refusal
  }
}
