import Screen

/// The bottom bar: the keys that do something now, out of the key table.
struct KeyBar {
  let model: Model

  /// Draws the bar; on the left side the last words go first when there is no room.
  func draw(on canvas: inout Canvas) {
    var left: [StyledLine] = []
    var right: [StyledLine] = []
    let bindings = Keymap.bindings(on: type(of: model.pages.top), in: model.context)
    for binding in bindings where binding.refusal(model) == nil {
      guard let key = binding.keys.first else { continue }
      let name = KeyName.of(key, glyphs: canvas.look.glyphs)
      switch binding.bar {
      case .left(let word)?: left.append([Span(name, .key), Span(" " + word)])
      case .right(let word)?: right.append([Span(name, .key), Span(" " + word)])
      case .answer?:
        let question = model.pages.top as? ConfirmationPage
        left.append([Span(name, .key), Span(" " + (question?.word ?? ""))])
      case nil: break
      }
    }
    let gap = [Span("  ")]
    let end = StyledLine(right.joined(separator: gap)) + [Span(" ")]
    let room = canvas.size.columns - end.columns - 1
    var line: StyledLine = [Span(" ")]
    for (index, words) in left.enumerated() {
      let next = line + (index == 0 ? [] : gap) + words
      if next.columns > room { break }
      line = next
    }
    canvas.line(line, row: 0)
    canvas.lineAtRight(end, row: 0)
  }
}
