import Practice
import Screen

/// The rhythms to choose from.
struct RhythmsPage: ListWindow {
  var scroll = Scroll()
  var choice: Int

  static let context = Context.rhythms
  static let isSmall = true

  static let bindings: [Binding] = [
    key(
      .enter, bar: .left("choose"), help: "go on by the chosen rhythm",
      do: { page, model in
        model.pages.close()
        let name = Rhythm.all[page.choice].name
        return name == model.kata?.practice.rhythm.name ? [] : [.session(.chooseRhythm(name))]
      })
  ]

  init(present: Rhythm?) {
    choice = Rhythm.all.firstIndex { $0.name == present?.name } ?? 0
  }

  func count(_ model: Model) -> Int { Rhythm.all.count }

  func lines(ofRow row: Int, in model: Model) -> ClosedRange<Int> {
    let blocks = blocks(model, width: Self.textWidth(model), look: Look())
    let first = blocks[..<row].reduce(0) { $0 + $1.count }
    return first...(first + blocks[row].count - 1)
  }

  func title(_ model: Model) -> String { "Rhythms" }

  func lines(_ model: Model, width: Int, look: Look) -> [StyledLine] {
    blocks(model, width: width, look: look).flatMap(\.self)
  }

  /// Every rhythm with its rule; the present one is marked.
  private func blocks(_ model: Model, width: Int, look: Look) -> [[StyledLine]] {
    let glyphs = look.glyphs.marks
    return Rhythm.all.enumerated().map { index, rhythm in
      let isPresent = rhythm.name == model.kata?.practice.rhythm.name
      let name: StyledLine = [
        Span(rhythm.name, .strong), Span(isPresent ? "  now" : "", .dim),
      ]
      return [row(name, isChosen: index == choice, width: width, glyphs)]
        + Lines.text(rhythm.rule, .dim, indent: 4, width: width)
    }
  }
}
