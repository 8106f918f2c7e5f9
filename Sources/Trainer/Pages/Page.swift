import Screen

/// One page of the screen: what it knows, its keys, what it makes of messages, and how it looks.
///
/// What all pages share is in the model that they are given.
protocol Page: Equatable, Sendable {
  /// Where its keys are looked up, usually.
  static var context: Context { get }
  /// The keys that are looked up on this page, and those that open it on others.
  static var bindings: [Binding] { get }

  /// Where keys are looked up now: another context while something is typed or hidden.
  func presentContext(_ model: Model) -> Context

  /// The text that is being typed; nil while keys are keys.
  var typed: TypedText? { get set }

  /// Follows a key that was typed as text.
  mutating func typedTextChanged(in model: Model)

  /// Takes in what happened, after the model did.
  ///
  /// - Parameter before: The open kata as it was before.
  /// - Returns: What is to be done; nil closes the page.
  mutating func receive(_ message: Message, in model: inout Model, before: OpenKata?) -> [Effect]?

  /// Scrolls, or chooses another row.
  mutating func move(_ move: Move, in model: Model)

  /// Goes one level back: ends what goes on in the page, or closes it.
  mutating func goBack(in model: inout Model) -> [Effect]

  func draw(_ model: Model, on canvas: inout Canvas)
}

extension Page {
  func presentContext(_ model: Model) -> Context { Self.context }

  var typed: TypedText? {
    get { nil }
    set {}
  }

  mutating func typedTextChanged(in model: Model) {}

  mutating func receive(_ message: Message, in model: inout Model, before: OpenKata?) -> [Effect]? {
    []
  }

  mutating func goBack(in model: inout Model) -> [Effect] {
    if typed == nil { model.pages.close() } else { typed = nil }
    return []
  }

  /// A key with its words and what it does, see ``Binding``; neither can be left out.
  ///
  /// - Parameter contexts: Where it applies; nil for the page's context alone.
  static func key(
    _ keys: KeyPress..., on contexts: Set<Context>? = nil, bar: Binding.BarWord? = nil,
    help: String, unless refusal: @escaping @Sendable (Self, Model) -> String? = { _, _ in nil },
    do action: @escaping @Sendable (inout Self, inout Model) -> [Effect]
  ) -> Binding {
    Binding(
      keys, on: contexts ?? [context], of: Self.self, bar: bar, help: help,
      unless: { model in (model.pages.top as? Self).flatMap { refusal($0, model) } },
      do: { model in
        model.withPage { page, model in
          guard var own = page as? Self else { return [] }
          let effects = action(&own, &model)
          page = own
          return effects
        }
      })
  }

  /// What keys do that change nothing but the page.
  static func changing(
    _ change: @escaping @Sendable (inout Self, Model) -> Void
  ) -> @Sendable (inout Self, inout Model) -> [Effect] {
    { page, model in
      change(&page, model)
      return []
    }
  }
}

/// A page on which something can be typed.
protocol TypingPage: Page {
  /// Whether Enter is refused while nothing is typed.
  static var needsText: Bool { get }

  /// Takes what was typed, without spaces around it.
  mutating func accept(_ text: String, in model: inout Model) -> [Effect]
}

extension TypingPage {
  func presentContext(_ model: Model) -> Context { typed == nil ? Self.context : .typing }

  static var needsText: Bool { true }

  /// The key that ends the typing.
  static var acceptKey: Binding {
    key(
      .enter, on: [.typing], bar: .left("done"), help: "take what was typed",
      unless: { page, _ in
        needsText && page.typed?.trimmed.isEmpty == true
          ? "Nothing is typed yet: Esc goes back." : nil
      },
      do: { page, model in page.accept(page.typed?.trimmed ?? "", in: &model) })
  }
}
