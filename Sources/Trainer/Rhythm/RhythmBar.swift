import Practice
import Screen

/// The phases of the rhythm with the present one in capitals: `test ▸ CODE ▸ refactor`.
struct RhythmBar {
  let practice: PracticeView

  /// The whole bar, or the present phase alone where there is little room.
  func line(isShort: Bool, glyphs: Glyphs) -> StyledLine {
    let present = Span(practice.phase.rawValue.uppercased(), .title)
    if isShort { return [present] }
    let rhythm = practice.rhythm
    if rhythm.freezesTests { return [Span("tests frozen \(glyphs.pointer) ", .dim), present] }
    let steps = rhythm.phases.map { $0 == practice.phase ? present : Span($0.rawValue, .dim) }
    let name = rhythm.name == Rhythm.classic.name ? [] : [Span(rhythm.name + ": ", .dim)]
    return name
      + Array(steps.map { [$0] }.joined(separator: [Span(" \(glyphs.pointer) ", .dim)]))
  }
}
