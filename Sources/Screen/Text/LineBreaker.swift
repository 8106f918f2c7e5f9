/// Breaks a line that is too long: between words, or anywhere.
struct LineBreaker {
  /// The columns that a line may take, at least 1.
  let columns: Int
  /// The columns of space before every line but the first.
  let indent: Int
  /// True to cut where a line is full; false to keep words whole.
  let cutsAnywhere: Bool

  /// Makes a breaker; an indent that would leave no room for text is made smaller.
  init(columns: Int, indent: Int, cutsAnywhere: Bool) {
    self.columns = max(1, columns)
    // Half a line is left for text, and room for one wide character.
    self.indent = max(0, min(indent, self.columns / 2, self.columns - 2))
    self.cutsAnywhere = cutsAnywhere
  }

  private struct Glyph {
    var character: Character
    var role: Role
    var columns: Int
  }

  /// The lines; one empty line for an empty one.
  func lines(of line: StyledLine) -> [StyledLine] {
    let glyphs = line.flatMap { span in
      span.text.map {
        Glyph(character: $0, role: span.role, columns: TextWidth.columns(of: $0))
      }
    }
    var lines: [StyledLine] = []
    var rest = glyphs[...]
    repeat {
      let room = columns - (lines.isEmpty ? 0 : indent)
      let end = endOfLine(rest, room: room)
      let margin = lines.isEmpty || indent == 0 ? [] : [Span(String(repeating: " ", count: indent))]
      lines.append(margin + spans(of: visible(rest[..<end], isLast: end == rest.endIndex)))
      rest = rest[end...]
      if !cutsAnywhere { rest = rest.drop { $0.character == " " } }
    } while !rest.isEmpty
    return lines
  }

  /// The place behind the last character of this line; always behind at least one.
  private func endOfLine(_ glyphs: ArraySlice<Glyph>, room: Int) -> Int {
    var used = 0
    var end = glyphs.startIndex
    while end < glyphs.endIndex, used + glyphs[end].columns <= room {
      used += glyphs[end].columns
      end += 1
    }
    if end == glyphs.endIndex { return end }
    if end == glyphs.startIndex { return end + 1 }
    if cutsAnywhere { return end }
    if glyphs[end].character == " " { return end }
    return lastBreak(in: glyphs[..<end], before: glyphs[end]) ?? end
  }

  /// The last place where a word ends; nil if one word fills the line.
  private func lastBreak(in glyphs: ArraySlice<Glyph>, before next: Glyph) -> Int? {
    // Spaces at the start of a line are an indent, not a place to break.
    let first = glyphs.firstIndex { $0.character != " " } ?? glyphs.endIndex
    var index = glyphs.endIndex
    var following = next
    while index > first + 1 || (index == first + 1 && glyphs[first].columns == 2) {
      let glyph = glyphs[index - 1]
      // Chinese, Japanese and Korean have no spaces: a line may end at any wide character.
      let isWide = glyph.columns == 2 || following.columns == 2
      if glyph.character == " " || (isWide && following.columns > 0) { return index }
      following = glyph
      index -= 1
    }
    return nil
  }

  /// The characters of a line without the spaces at its end, which the break stands for.
  private func visible(_ glyphs: ArraySlice<Glyph>, isLast: Bool) -> ArraySlice<Glyph> {
    guard !isLast, !cutsAnywhere else { return glyphs }
    guard let last = glyphs.lastIndex(where: { $0.character != " " }) else { return glyphs }
    return glyphs[...last]
  }

  private func spans(of glyphs: ArraySlice<Glyph>) -> StyledLine {
    var spans: StyledLine = []
    for glyph in glyphs {
      if spans.last?.role == glyph.role {
        spans[spans.count - 1].text.append(glyph.character)
      } else {
        spans.append(Span(String(glyph.character), glyph.role))
      }
    }
    return spans
  }
}
