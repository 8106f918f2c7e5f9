import CMarkGFM

/// A Markdown text as a tree of values: CommonMark with the tables of GitHub.
public struct MarkdownDocument: Hashable, Sendable {
  /// The blocks from the top.
  public let blocks: [Block]
  /// The source, line by line; line n of a block is `source[n - 1]`.
  let source: [Substring]

  /// Reads a text; every text is a document, so this cannot fail.
  public init(parsing text: String) {
    // Exactly the line ends that cmark knows, or its line numbers would not fit.
    source = text.split(omittingEmptySubsequences: false) {
      $0 == "\n" || $0 == "\r" || $0 == "\r\n"
    }
    blocks = TreeReader.blocks(of: text, lines: source)
  }

  /// The sections under the headings of one level, from the top.
  ///
  /// A section ends at the next heading of the same or of a higher rank.
  public func sections(level: Int) -> [Section] {
    let headings = blocks.indices.compactMap { index in
      if case .heading(let level, let words) = blocks[index].content {
        Heading(index: index, level: level, title: words.plainText)
      } else {
        nil
      }
    }
    return headings.filter { $0.level == level }.map { heading in
      let next = headings.first { $0.index > heading.index && $0.level <= level }
      return section(under: heading, upTo: next?.index ?? blocks.endIndex)
    }
  }

  /// The Markdown source between two places: `first` and `last` are lines from 1, both included.
  ///
  /// Empty lines at both ends are left out; lines that do not exist count as empty.
  public func source(from first: Int, through last: Int) -> String {
    let range = max(first, 1)...max(min(last, source.count), max(first, 1))
    let lines = range.map { $0 <= source.count && $0 <= last ? source[$0 - 1] : "" }
    return Self.trimmed(lines).joined(separator: "\n")
  }

  private struct Heading {
    var index: Int
    var level: Int
    var title: String
  }

  private func section(under heading: Heading, upTo end: Int) -> Section {
    let own = blocks[heading.index]
    let body = blocks[(heading.index + 1)..<end]
    let last = end < blocks.count ? blocks[end].line - 1 : source.count
    let first = own.line + headingHeight(at: own.line)
    return Section(
      title: heading.title, line: own.line, blocks: Array(body),
      source: source(from: first, through: last))
  }

  /// A heading is one line, unless it is underlined with `===` or `---`.
  private func headingHeight(at line: Int) -> Int {
    let afterMarks = source[line - 1].drop { $0 == " " }.drop { $0 == "#" }
    let isMarked = source[line - 1].drop { $0 == " " }.first == "#"
    if isMarked && afterMarks.first.map(\.isWhitespace) ?? true { return 1 }
    let underline = source[line...].firstIndex { text in
      let marks = text.filter { !$0.isWhitespace }
      guard !marks.isEmpty else { return false }
      return marks.allSatisfy { $0 == "=" } || marks.allSatisfy { $0 == "-" }
    }
    return underline.map { $0 + 1 - line + 1 } ?? 1
  }

  private static func trimmed(_ lines: [Substring]) -> ArraySlice<Substring> {
    let isEmpty = { (line: Substring) in line.allSatisfy(\.isWhitespace) }
    guard let first = lines.firstIndex(where: { !isEmpty($0) }),
      let last = lines.lastIndex(where: { !isEmpty($0) })
    else { return [] }
    return lines[first...last]
  }
}

/// A heading with everything under it, up to the next heading that is not below it.
public struct Section: Hashable, Sendable {
  /// The heading's words without any marks.
  public var title: String
  /// The heading's line in the source, from 1.
  public var line: Int
  /// The blocks under the heading, headings of lower rank included.
  public var blocks: [Block]
  /// The same as Markdown source, without empty lines at both ends.
  public var source: String
}

/// Reads a text with libcmark-gfm and copies its tree into values, so that no pointer gets out.
enum TreeReader {
  /// The blocks of a text; `lines` are its lines, from which the source of list points is taken.
  static func blocks(of text: String, lines: [Substring]) -> [Block] {
    Self.registerExtensions
    guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else { return [] }
    defer { cmark_parser_free(parser) }
    if let tables = cmark_find_syntax_extension("table") {
      cmark_parser_attach_syntax_extension(parser, tables)
    }
    var copy = text
    copy.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        cmark_parser_feed(parser, characters.baseAddress, characters.count)
      }
    }
    guard let root = cmark_parser_finish(parser) else { return [] }
    defer { cmark_node_free(root) }
    return Node(pointer: root).children.map { BlockReader(lines: lines).block($0, depth: 0) }
  }

  /// Registering is not safe from two threads at once; a lazy constant does it once.
  private static let registerExtensions: Void = cmark_gfm_core_extensions_ensure_registered()
}
