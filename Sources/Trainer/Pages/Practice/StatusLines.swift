import Practice
import Screen
import Verdicts

/// The words above the bar: the rhythm with what to do now, what passes by, how far a run is.
struct StatusLines {
  let model: Model
  let kata: OpenKata

  /// Draws them, wrapped to the rows there are.
  func draw(on canvas: inout Canvas) {
    let width = max(1, canvas.size.columns - 2)
    canvas.lines(
      lines(width: width, rows: canvas.size.rows, canvas.look.glyphs.marks), column: 1)
  }

  private func lines(width: Int, rows: Int, _ glyphs: Glyphs) -> [StyledLine] {
    let passing = passing(width: width, rows: rows, glyphs)
    let room = rows - passing.count
    return (room > 0 ? rhythm(width: width, rows: room, glyphs) : []) + passing
  }

  /// A notice and how far a run is; in the last row if they fit there, else in all of them.
  private func passing(width: Int, rows: Int, _ glyphs: Glyphs) -> [StyledLine] {
    let parts = [progress(glyphs), model.notice].compactMap { $0.map(Sanitizer.harmless) }
    let joined = parts.joined(separator: " \(glyphs.dot) ")
    if parts.isEmpty { return [] }
    if rows > 1, parts.count > 1, TextWidth.columns(of: joined) > width {
      // A notice must not hide that something long goes on.
      return parts.flatMap { [Span($0, .notice)].wrapped(in: 1, width: width, glyphs) }
    }
    return [Span(joined, .notice)].wrapped(in: rows, width: width, glyphs)
  }

  /// The rhythm's bar with the sentence beside it, in a column of its own where there is room.
  private func rhythm(width: Int, rows: Int, _ glyphs: Glyphs) -> [StyledLine] {
    let isWide = PracticeLayout.isWide(model.size)
    let words = Sanitizer.harmless(kata.guidance.sentence)
    var bar = Self.bar(of: kata.practice, isShort: !isWide, glyphs)
    // What to do now is worth more than the phases around it.
    if rows == 1, bar.columns + 5 + TextWidth.columns(of: words) > width {
      bar = Self.bar(of: kata.practice, isShort: true, glyphs)
    }
    let gap = Span(isWide ? "     " : "  ")
    let sentence = [Span(words, .strong)]
    guard isWide else {
      return (bar + [gap] + sentence).wrapped(in: rows, width: width, glyphs)
    }
    let start = bar.columns + gap.text.count
    let lines = sentence.wrapped(in: rows, width: max(1, width - start), glyphs)
    let margin = [Span(String(repeating: " ", count: start))]
    return lines.enumerated().map { $0 == 0 ? bar + [gap] + $1 : margin + $1 }
  }

  /// The phases with the present one in capitals, `test ▸ CODE ▸ refactor`, or that one alone.
  private static func bar(
    of practice: PracticeView, isShort: Bool, _ glyphs: Glyphs
  ) -> StyledLine {
    let present = Span(practice.phase.rawValue.uppercased(), .title)
    if isShort { return [present] }
    let rhythm = practice.rhythm
    if rhythm.freezesTests { return [Span("tests frozen \(glyphs.pointer) ", .dim), present] }
    let steps = rhythm.phases.map { $0 == practice.phase ? present : Span($0.rawValue, .dim) }
    let name = rhythm.name == Rhythm.classic.name ? [] : [Span(rhythm.name + ": ", .dim)]
    return name
      + Array(steps.map { [$0] }.joined(separator: [Span(" \(glyphs.pointer) ", .dim)]))
  }

  /// How far the run is that goes on; nil if none does.
  private func progress(_ glyphs: Glyphs) -> String? {
    guard let run = kata.run else { return nil }
    return run.isStopping
      ? "\(glyphs.ellipsis) stopping the run"
      : "\(glyphs.ellipsis) \(run.activity?.words ?? "starting")"
  }
}
