import Practice
import Screen

/// The team's own lines of the Definition of Done.
struct ChecklistPage: ListWindow {
  var scroll = Scroll()
  var choice = 0

  static let context = Context.checklist
  static let isSmall = true

  static let bindings: [Binding] = [
    key(
      .enter, bar: .left("tick"), help: "tick the chosen line, or open it again",
      do: { page, model in
        let lines = model.kata?.checklist ?? []
        return lines.indices.contains(page.choice) ? [tick(lines[page.choice])] : []
      })
  ]

  /// Ticks a line, or opens it again.
  static func tick(_ item: ChecklistItem) -> Effect {
    .session(.tickChecklistItem(item.text, isTicked: !item.isTicked))
  }

  func count(_ model: Model) -> Int { model.kata?.checklist.count ?? 0 }

  func title(_ model: Model) -> String { "Done when, by your own word" }

  func lines(_ model: Model, width: Int, look: Look) -> [StyledLine] {
    let glyphs = look.glyphs.marks
    return (model.kata?.checklist ?? []).enumerated().map { index, item in
      let mark = item.isTicked ? Span(glyphs.check + " ", .green) : Span(glyphs.box + " ")
      return row(
        [mark, Span(Sanitizer.harmless(item.text))], isChosen: index == choice, width: width,
        glyphs)
    }
  }
}
