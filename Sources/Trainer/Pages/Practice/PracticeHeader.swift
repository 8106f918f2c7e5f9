import Practice
import Screen

/// The first row of the practice screen: where one is, who types, and what the clocks show.
struct PracticeHeader {
  let kata: OpenKata
  /// Whether the light is on another pane than the one that is shown.
  let hidesLight: Bool

  func draw(on canvas: inout Canvas) {
    let glyphs = canvas.glyphs
    let columns = canvas.size.columns
    let isWide = columns >= 60
    let start: StyledLine = [
      Span(isWide ? " Tandem  " : " ", .dim), Span(kata.definition.title, .title),
      Span(" \(glyphs.pointer) \(kata.stepIndex + 1) of \(kata.definition.steps.count) "),
    ]
    let left = start + [Span(kata.step.card.title, .strong)]
    let end = end(
      glyphs, isWide: isWide, room: columns - left.columns - 1,
      roomBesideStart: columns - start.columns - 1)
    canvas.line(.spread(left, end, columns: columns, glyphs: glyphs), row: 0)
  }

  /// What stands at the right end: what must be seen in any case, then the names, and the folder
  /// if there is room for all of it.
  private func end(
    _ glyphs: Glyphs, isWide: Bool, room: Int, roomBesideStart: Int
  ) -> StyledLine {
    let clocks = clocks(isWide: isWide)
    if hidesLight {
      let badge = LightBadge(kata: kata).small(glyphs)
      if !badge.isEmpty { return clocks + badge }
    }
    let warning: StyledLine =
      kata.isNotIsolated ? [Span("\(glyphs.triangle) not isolated ", .amber)] : []
    let needed = warning + clocks
    let names = names(glyphs)
    if !names.isEmpty {
      let gap = clocks.isEmpty ? [] : [Span(" ")]
      // Where both have no room, who types is what must be seen.
      let (both, driver) = (
        warning + names + gap + clocks, warning + names.prefix(2) + gap + clocks
      )
      if both.columns <= roomBesideStart { return both }
      return driver.columns <= (isWide ? roomBesideStart : room) ? driver : needed
    }
    let folder = [Span((needed.isEmpty ? "" : " ") + kata.folder + " ", .dim)]
    return needed.columns + folder.columns <= room ? needed + folder : needed
  }

  private func names(_ glyphs: Glyphs) -> StyledLine {
    guard let driver = kata.practice.driver else { return [] }
    let typing = [Span(Sanitizer.harmless(driver), .strong), Span(" types ", .dim)]
    guard let navigator = kata.practice.navigator else { return typing }
    return typing
      + [Span("\(glyphs.dot) \(Sanitizer.harmless(navigator)) thinks ", .dim)]
  }

  /// The box, which ends in an undoing, and the turn, which may be over.
  private func clocks(isWide: Bool) -> StyledLine {
    var clocks: StyledLine = []
    if let box = kata.practice.box {
      clocks.append(Span((isWide ? "box " : "") + box.text + " ", .strong))
    }
    if let turn = kata.practice.turn {
      let role: Role = turn.isOver ? .notice : .plain
      clocks.append(Span((isWide ? "turn " : "") + turn.text + " ", role))
    }
    return clocks
  }
}
