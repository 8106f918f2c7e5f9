import Screen

extension [Span] {
  /// One line with something at its left and something at its right end; the left is clipped.
  static func spread(
    _ left: StyledLine, _ right: StyledLine, columns: Int, glyphs: Glyphs
  ) -> StyledLine {
    guard !right.isEmpty else { return left.clipped(to: columns, ellipsis: glyphs.ellipsis) }
    let room = Swift.max(0, columns - right.columns - 1)
    let start = left.clipped(to: room, ellipsis: glyphs.ellipsis)
    return start.padded(to: columns - right.columns) + right
  }

  /// The line wrapped to some rows; the last one ends with a mark if something had to go.
  func wrapped(in rows: Int, width: Int, _ glyphs: Glyphs) -> [StyledLine] {
    guard rows > 0, !isEmpty else { return [] }
    return wrapped(to: width).fitted(rows: rows, width: width, gap: Span(" ", .strong), glyphs)
  }
}

extension [StyledLine] {
  /// The lines in so many rows; those without a row are joined to the last one, which is clipped.
  func fitted(rows: Int, width: Int, gap: Span, _ glyphs: Glyphs) -> [StyledLine] {
    guard count > rows, rows > 0 else { return self }
    let rest = StyledLine(self[(rows - 1)...].joined(separator: [gap]))
    return prefix(rows - 1) + [rest.clipped(to: width, ellipsis: glyphs.ellipsis)]
  }
}

/// Sets sentences and learners' text in lines of a pane.
enum Lines {
  /// A text of one meaning, wrapped, with an indent before every line.
  ///
  /// It is made harmless first: it may hold what a learner's program has printed.
  static func text(
    _ text: String, _ role: Role = .plain, indent: Int = 0, width: Int
  ) -> [StyledLine] {
    let margin = String(repeating: " ", count: indent)
    return TextWidth.wrap(Sanitizer.harmless(text), to: max(1, width - indent)).map {
      indent == 0 ? [Span($0, role)] : [Span(margin), Span($0, role)]
    }
  }

  /// A mark and a text behind it, wrapped so that the text stays in a column of its own.
  static func item(
    mark: String, _ markRole: Role, _ text: String, _ role: Role = .plain, indent: Int = 0,
    width: Int
  ) -> [StyledLine] {
    let start = indent + TextWidth.columns(of: mark) + 1
    let lines = TextWidth.wrap(Sanitizer.harmless(text), to: max(1, width - start))
    return lines.enumerated().map { index, line in
      index == 0
        ? [
          Span(String(repeating: " ", count: indent)), Span(mark, markRole), Span(" " + line, role),
        ]
        : [Span(String(repeating: " ", count: start) + line, role)]
    }
  }

  /// Markdown, with an indent before every line.
  static func prose(_ text: String, indent: Int = 0, width: Int, look: Look) -> [StyledLine] {
    let margin = indent == 0 ? [] : [Span(String(repeating: " ", count: indent))]
    return Prose.lines(parsing: text, width: width - indent, look: look).map { margin + $0 }
  }
}

/// Reads file paths without touching a disk.
enum Paths {
  /// The last part: `FizzBuzzTests.swift`.
  static func name(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  /// A file's name with a line: `FizzBuzzTests.swift:12`; nil without a file.
  static func position(_ file: String?, _ line: Int?) -> String? {
    file.map { name(of: $0) + (line.map { ":\($0)" } ?? "") }
  }
}
