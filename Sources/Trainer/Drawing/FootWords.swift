import Practice
import Screen
import Verdicts

/// The words above the bar: the rhythm with what to do now, what passes by, how far a run is.
struct FootWords {
  let model: Model
  let sitting: Sitting?

  /// Draws them, wrapped to the rows there are.
  func draw(on canvas: inout Canvas) {
    let width = max(1, canvas.size.columns - 2)
    canvas.lines(
      lines(width: width, rows: canvas.size.rows, canvas.look.glyphs.marks), column: 1)
  }

  private func lines(width: Int, rows: Int, _ glyphs: Glyphs) -> [StyledLine] {
    let passing = passing(width: width, rows: rows, glyphs)
    let room = rows - passing.count
    guard let sitting, room > 0 else {
      if !passing.isEmpty || sitting != nil { return passing }
      return Self.fit(catalogueWords(glyphs) ?? [], width: width, rows: rows, glyphs)
    }
    return rhythm(sitting, width: width, rows: room, glyphs) + passing
  }

  /// A notice and how far a run is; in the last row if they fit there, else in all of them.
  private func passing(width: Int, rows: Int, _ glyphs: Glyphs) -> [StyledLine] {
    let parts = [progress(glyphs), model.notice].compactMap { $0.map(Sanitizer.harmless) }
    let joined = parts.joined(separator: " \(glyphs.dot) ")
    if parts.isEmpty { return [] }
    if rows > 1, parts.count > 1, TextWidth.columns(of: joined) > width {
      // A notice must not hide that something long goes on.
      return parts.flatMap { Self.fit([Span($0, .notice)], width: width, rows: 1, glyphs) }
    }
    return Self.fit([Span(joined, .notice)], width: width, rows: rows, glyphs)
  }

  /// The rhythm's bar with the sentence beside it, in a column of its own where there is room.
  private func rhythm(
    _ sitting: Sitting, width: Int, rows: Int, _ glyphs: Glyphs
  ) -> [StyledLine] {
    let isWide = PracticeLayout.isWide(model.size)
    let words = Sanitizer.harmless(sitting.guidance.sentence)
    var bar = Self.bar(of: sitting.practice, isShort: !isWide, glyphs)
    // What to do now is worth more than the phases around it.
    if rows == 1, bar.columns + 5 + TextWidth.columns(of: words) > width {
      bar = Self.bar(of: sitting.practice, isShort: true, glyphs)
    }
    let gap = Span(isWide ? "     " : "  ")
    let sentence = [Span(words, .strong)]
    guard isWide else {
      return Self.fit(bar + [gap] + sentence, width: width, rows: rows, glyphs)
    }
    let start = bar.columns + gap.text.count
    let lines = Self.fit(sentence, width: max(1, width - start), rows: rows, glyphs)
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

  /// A line wrapped to some rows; the last one ends with a mark if something had to go.
  private static func fit(
    _ line: StyledLine, width: Int, rows: Int, _ glyphs: Glyphs
  ) -> [StyledLine] {
    guard rows > 0, !line.isEmpty else { return [] }
    return line.wrapped(to: width).fitted(
      rows: rows, width: width, gap: Span(" ", .strong), glyphs)
  }

  /// How far the run is that goes on; nil if none does.
  private func progress(_ glyphs: Glyphs) -> String? {
    guard let sitting, sitting.run != nil else { return nil }
    return sitting.isStopping
      ? "\(glyphs.ellipsis) stopping the run"
      : "\(glyphs.ellipsis) \(sitting.activity?.words ?? "starting")"
  }

  private func catalogueWords(_ glyphs: Glyphs) -> StyledLine? {
    if let opening = model.catalogue.opening {
      return [Span("\(glyphs.ellipsis) opening \(opening)", .notice)]
    }
    if model.catalogue.isSearching { return [Span("/\(model.catalogue.query)", .strong)] }
    return model.catalogue.query.isEmpty
      ? nil : [Span("/\(model.catalogue.query)   Esc shows all katas again", .dim)]
  }
}
