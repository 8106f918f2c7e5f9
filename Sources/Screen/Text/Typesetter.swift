import Markdown

/// Sets blocks and inlines of Markdown as lines.
struct Typesetter {
  let glyphs: Glyphs

  /// Text narrower than this gets no indent: what is indented could not be read.
  private static let narrowest = 8

  /// The lines of blocks, with an empty line between two of them unless they are `tight`.
  ///
  /// A heading is directly above what it heads: rows are dear in a pane.
  func lines(of blocks: [Block], width: Int, isTight: Bool = false) -> [StyledLine] {
    var lines: [StyledLine] = []
    var isBelowHeading = false
    for block in blocks {
      let own = self.lines(of: block, width: width)
      if own.isEmpty { continue }
      if !lines.isEmpty && !isTight && !isBelowHeading { lines.append([]) }
      lines += own
      isBelowHeading = if case .heading = block.content { true } else { false }
    }
    return lines
  }

  private func lines(of block: Block, width: Int) -> [StyledLine] {
    switch block.content {
    case .heading(_, let inlines):
      return paragraph(inlines, role: .heading, width: width)
    case .paragraph(let inlines):
      return paragraph(inlines, role: .plain, width: width)
    case .list(let list):
      return lines(of: list, width: width)
    case .codeBlock(_, let code):
      return hung(on: "  ", width: width) { verbatim(code, width: $0) }
    case .quote(let blocks):
      let bar = Span(glyphs.vertical + " ", .dim)
      let room = width - TextWidth.columns(of: bar.text)
      guard room >= Self.narrowest else { return lines(of: blocks, width: width) }
      return lines(of: blocks, width: room).map { [bar] + $0 }
    case .table(let table):
      return TableSetter(typesetter: self, table: table).lines(width: width)
    case .rule:
      return [StyledLine(String(repeating: glyphs.horizontal, count: width), .border)]
    case .html(let source):
      return verbatim(source, width: width)
    }
  }

  private func lines(of list: List, width: Int) -> [StyledLine] {
    let marks = marks(of: list)
    var lines: [StyledLine] = []
    for (mark, item) in zip(marks, list.items) {
      if !lines.isEmpty && !list.isTight { lines.append([]) }
      lines += hung(on: mark, width: width) {
        self.lines(of: item.blocks, width: $0, isTight: list.isTight)
      }
    }
    return lines
  }

  /// Bullets, or numbers that end in the same column, with the space behind them.
  private func marks(of list: List) -> [String] {
    guard let start = list.start else {
      return list.items.map { _ in glyphs.bullet + " " }
    }
    let numbers = list.items.indices.map { "\(start + $0)." }
    let widest = numbers.map(\.count).max() ?? 0
    return numbers.map { TextWidth.padLeft($0, to: widest) + " " }
  }

  /// Puts a mark before the first line and as many spaces before the others.
  private func hung(
    on mark: String, width: Int, _ content: (Int) -> [StyledLine]
  ) -> [StyledLine] {
    let columns = TextWidth.columns(of: mark)
    guard width - columns >= Self.narrowest else {
      let isVisible = mark.contains { $0 != " " }
      return (isVisible ? StyledLine(mark).wrapped(to: width) : []) + content(width)
    }
    let lines = content(width - columns)
    let margin = String(repeating: " ", count: columns)
    guard !lines.isEmpty else { return [StyledLine(mark)] }
    return lines.enumerated().map { number, line in
      if line.isEmpty && number > 0 { return [] }
      return [Span(number == 0 ? mark : margin)] + line
    }
  }

  private func paragraph(_ inlines: [Inline], role: Role, width: Int) -> [StyledLine] {
    lines(of: inlines, role: role).flatMap { $0.wrapped(to: width) }
  }

  private func verbatim(_ text: String, width: Int) -> [StyledLine] {
    Sanitizer.harmless(text).split(separator: "\n", omittingEmptySubsequences: false).flatMap {
      StyledLine(String($0), .code).cut(to: width)
    }
  }

  /// The lines that the author broke, not wrapped yet; one line for most texts.
  func lines(of inlines: [Inline], role: Role) -> [StyledLine] {
    var lines: [StyledLine] = [[]]
    for span in spans(of: inlines, role: role) {
      let parts = span.text.split(separator: "\n", omittingEmptySubsequences: false)
      for (number, part) in parts.enumerated() {
        if number > 0 { lines.append([]) }
        if !part.isEmpty { lines[lines.count - 1].append(Span(String(part), span.role)) }
      }
    }
    return lines
  }

  private func spans(of inlines: [Inline], role: Role) -> [Span] {
    // A heading is louder than anything in it.
    let isHeading = role == .heading
    return inlines.flatMap { inline -> [Span] in
      switch inline {
      case .text(let text): [Span(Sanitizer.harmless(text), role)]
      case .code(let code): [Span(Sanitizer.harmless(code), isHeading ? role : .code)]
      case .emphasis(let inner), .strong(let inner):
        spans(of: inner, role: isHeading ? role : .strong)
      case .link(let inner, let destination): link(inner, to: destination, role: role)
      case .softBreak: [Span(" ", role)]
      case .lineBreak: [Span("\n", role)]
      }
    }
  }

  /// The words of a link, and behind them where it leads unless the words show it already.
  private func link(_ inlines: [Inline], to destination: String, role: Role) -> [Span] {
    let words = spans(of: inlines, role: role)
    let address = Sanitizer.harmless(destination)
    if address.isEmpty || words.text == address { return words }
    return words + [Span((words.isEmpty ? "" : " ") + "(\(address))", .dim)]
  }
}
