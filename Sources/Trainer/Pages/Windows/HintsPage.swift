import Practice
import Screen

/// The hints asked for so far, vague ones first.
struct HintsPage: Window {
  var scroll = Scroll()

  static let context = Context.hints
  static let bindings: [Binding] = [
    key(
      .character("h"), bar: .left("hint"), help: "show the next hint",
      unless: { _, model in
        effects(model).isEmpty ? "There are no more hints for this step." : nil
      },
      do: { page, model in
        page.scroll = Scroll()
        return effects(model)
      })
  ]

  /// Why there is nothing to show; nil if there is something.
  static func refusalToOpen(_ model: Model) -> String? {
    model.kata?.step.card.hints.isEmpty == true ? "This step has no hints." : nil
  }

  /// Asks for the next hint, as long as there is one.
  static func effects(_ model: Model) -> [Effect] {
    guard let kata = model.kata else { return [] }
    return kata.status.hintsShown < kata.step.card.hints.count ? [.session(.revealHint)] : []
  }

  /// Closes with the step, and shows what was revealed.
  mutating func receive(_ message: Message, in model: inout Model, before: OpenKata?) -> [Effect]? {
    guard model.context == .hints, let before = before?.status, let status = model.kata?.status
    else { return [] }
    if status.step != before.step { return nil }
    if status.hintsShown > before.hintsShown { scroll = scrollable(model).end }
    return []
  }

  func title(_ model: Model) -> String { "Hints" }

  func lines(_ model: Model, width: Int, look: Look) -> [StyledLine] {
    guard let kata = model.kata else { return [] }
    let hints = kata.step.card.hints
    let shown = max(0, min(kata.status.hintsShown, hints.count))
    let parts = hints.prefix(shown).enumerated().map { index, hint in
      [[Span("Hint \(index + 1) of \(hints.count)", .heading)]]
        + Lines.prose(hint, indent: 2, width: width, look: look)
    }
    let rest =
      shown < hints.count
      ? "Press h for the next hint; try it first." : "These are all the hints for this step."
    let end = Lines.text(rest, .dim, width: width)
    return Array((parts + [end]).joined(separator: [StyledLine()]))
  }
}
