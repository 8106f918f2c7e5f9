import Practice
import Reports
import Screen

struct RetroPage: Page {
  /// Nil until it was derived.
  private var retro: Retro?
  private var scroll = Scroll()

  static let context = Context.retro
  static let bindings: [Binding] = []

  /// Opens the page above all pages but itself, without the windows.
  static func open(in model: inout Model) -> [Effect] {
    model.pages.close { $0 is any Window || $0 is RetroPage }
    return model.open(RetroPage(), [.session(.loadRetro)])
  }

  mutating func receive(_ message: Message, in model: inout Model, before: OpenKata?) -> [Effect]? {
    if case .session(.retroLoaded(let retro)) = message { self.retro = retro }
    return []
  }

  mutating func move(_ move: Move, in model: Model) {
    let area = PageLayout(size: model.size).text
    let lines = lines(width: area.columns, glyphs: .unicode)
    scroll = Scrollable(content: lines.count, height: area.rows).moved(scroll, by: move)
  }

  func draw(_ model: Model, on canvas: inout Canvas) {
    guard let kata = model.kata else { return }
    let area = PageLayout(size: canvas.size).text
    let lines = lines(width: area.columns, glyphs: canvas.look.glyphs)
    PageFrame(kata: kata, model: model, title: "Retro").draw(
      Array(lines[scroll.visible(content: lines.count, height: area.rows)]), heading: "Retro",
      above: scroll.hidesAbove(content: lines.count, height: area.rows),
      below: scroll.hidesBelow(content: lines.count, height: area.rows), on: &canvas)
  }

  private func lines(width: Int, glyphs: Look.GlyphSet) -> [StyledLine] {
    guard let retro else { return [[Span("Reading the lights.", .dim)]] }
    return RetroReport(retro).lines(width: width, isASCII: glyphs == .ascii)
      .map { [Span(Sanitizer.harmless($0))] }
  }
}
