import Practice
import Screen

/// One row of the lights: number, mark, title, and as many columns as there is room for.
struct EntryRow {
  let page: LightsPage
  /// The index of the entry in the attempt.
  let index: Int

  /// The row, exactly as wide as is asked for.
  func line(width: Int, glyphs: Glyphs) -> StyledLine {
    guard let entry = page.entry(index) else { return [] }
    let words = EntryWords(page: page)
    let isMarked = page.otherSide == entry.id
    let number = String(index + 1)
    let digits = max(2, String(page.entries?.count ?? 0).count)
    let start: StyledLine = [
      Span(isMarked ? " m " : "   ", .key),
      Span(String(repeating: " ", count: max(0, digits - number.count)) + number + " ", .dim),
      words.mark(entry, glyphs), Span(" "),
    ]
    let note = entry.note.map { " “\($0.split(whereSeparator: \.isNewline).last ?? "")”" } ?? ""
    // What was replaced, or is not a light, is read past first.
    let isStale = entry.isCorrected || entry.light == nil
    let title: StyledLine = [
      Span(Sanitizer.harmless(words.title(entry)), isStale ? .dim : .plain),
      Span(Sanitizer.harmless(note), .notice),
    ]
    return .spread(
      start + title, columns(entry, words, width: width, glyphs), columns: width, glyphs: glyphs)
  }

  private func columns(
    _ entry: LightEntry, _ words: EntryWords, width: Int, _ glyphs: Glyphs
  ) -> StyledLine {
    let isHidden = page.isHidden(entry)
    var line: StyledLine = []
    // What is not a light has none of these three, and needs the room for its words.
    if width >= 70, entry.light != nil {
      let step = entry.light?.step.map { String($0.prefix { $0 != "-" }) } ?? ""
      let time = isHidden ? nil : entry.light.map { ClockText.seconds($0.seconds) }
      line += [
        Span(Self.left(isHidden ? "" : entry.light?.phase ?? "", 9), .dim),
        Span(Self.right(step, 3), .dim), Span(Self.right(time ?? "", 9), .dim),
      ]
    }
    if width >= 50 { line.append(Span(Self.right(EntryWords.lines(entry.changes), 10), .dim)) }
    return line + [Span(" \(flag(entry, isHidden: isHidden, glyphs)) ", .dim)]
  }

  /// Confirmed, corrected, or neither yet.
  private func flag(_ entry: LightEntry, isHidden: Bool, _ glyphs: Glyphs) -> String {
    if isHidden || entry.light == nil { return " " }
    switch entry.standing {
    case .confirmed: return glyphs.confirmed
    case .open: return " "
    case .corrected: return glyphs.up
    }
  }

  private static func left(_ text: String, _ width: Int) -> String {
    TextWidth.pad(TextWidth.clip(text, to: width - 1), to: width)
  }

  private static func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(1, width - TextWidth.columns(of: text))) + text
  }
}
