import Screen

/// Keys with their words, what they do, and when they are refused.
struct Binding: Sendable {
  /// A word in the bottom bar and the side on which it stands.
  enum BarWord: Hashable, Sendable {
    /// From the left, dropped first when the bar is short.
    case left(String)
    /// At the right end, always shown.
    case right(String)
    /// From the left, what a yes to the open question does.
    case answer
  }

  /// The keys; the first one stands in the bar.
  let keys: [KeyPress]
  var contexts: Set<Context>
  /// The word in the bottom bar; nil leaves it out.
  let bar: BarWord?
  /// What they do, for the help and `Docs/Keys.md`: an imperative without a full stop.
  let help: String
  /// Why they are refused now, as a sentence; nil if they are not.
  let refusal: @Sendable (Model) -> String?
  let action: @Sendable (inout Model) -> [Effect]
  /// The type of the page that they act on; nil for any.
  private let page: (any Page.Type)?

  /// Makes a binding; ``Page/key(_:on:bar:help:unless:do:)`` makes that of a page.
  init(
    _ keys: [KeyPress], on contexts: Set<Context>, of page: (any Page.Type)? = nil,
    bar: BarWord? = nil, help: String,
    unless refusal: @escaping @Sendable (Model) -> String? = { _ in nil },
    do action: @escaping @Sendable (inout Model) -> [Effect]
  ) {
    self.keys = keys
    self.contexts = contexts
    self.page = page
    self.bar = bar
    self.help = help
    self.refusal = refusal
    self.action = action
  }

  /// Whether the binding is for a page of this type while keys are looked up there.
  func applies(to page: any Page.Type, in context: Context) -> Bool {
    contexts.contains(context) && (self.page == nil || self.page == page)
  }

  /// Whether two bindings are one to a reader: the same keys with the same words.
  func reads(like other: Binding) -> Bool { keys == other.keys && help == other.help }
}
