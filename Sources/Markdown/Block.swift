/// A block of a document: a paragraph, a list, a table and so on, with its place in the source.
public struct Block: Hashable, Sendable {
  /// What a block holds.
  public enum Content: Hashable, Sendable {
    /// A heading of level 1 to 6.
    case heading(level: Int, [Inline])
    /// A paragraph.
    case paragraph([Inline])
    /// A list with bullets or numbers.
    case list(List)
    /// Source code; `info` is what follows the fence, such as `swift`, or empty.
    case codeBlock(info: String, code: String)
    /// Quoted blocks.
    case quote([Block])
    /// A table.
    case table(Table)
    /// A line across.
    case rule
    /// HTML, which nobody here interprets.
    case html(String)
  }

  /// What the block holds.
  public var content: Content
  /// Its first line in the source, from 1.
  public var line: Int
}

extension [Block] {
  /// The tables among these blocks, from the top; nested ones are left out.
  public var tables: [Table] {
    compactMap { if case .table(let table) = $0.content { table } else { nil } }
  }

  /// The lists among these blocks, from the top; nested ones are left out.
  public var lists: [List] {
    compactMap { if case .list(let list) = $0.content { list } else { nil } }
  }
}

/// A piece of running text inside a block.
public enum Inline: Hashable, Sendable {
  /// Words as they are.
  case text(String)
  /// Source code within a sentence.
  case code(String)
  /// Words that are stressed.
  case emphasis([Inline])
  /// Words that are stressed strongly.
  case strong([Inline])
  /// Words that lead elsewhere; an image is a link to its file.
  case link([Inline], destination: String)
  /// A line end in the source that means no more than a space.
  case softBreak
  /// A line end that the author wants to see.
  case lineBreak

  /// The words without any marks; a soft break is a space, a line break a newline.
  public var plainText: String {
    switch self {
    case .text(let text), .code(let text): text
    case .emphasis(let inlines), .strong(let inlines), .link(let inlines, _): inlines.plainText
    case .softBreak: " "
    case .lineBreak: "\n"
    }
  }
}

extension [Inline] {
  /// The words of all pieces without any marks.
  public var plainText: String { map(\.plainText).joined() }
}

/// A list with bullets or numbers.
public struct List: Hashable, Sendable {
  /// One point of a list.
  public struct Item: Hashable, Sendable {
    /// What the point holds: most often one paragraph.
    public var blocks: [Block]
    /// The point as Markdown source, without its bullet or number and without its indent.
    ///
    /// Inside a quote its further lines keep the mark of the quote.
    public var source: String
    /// The point's first line in the source, from 1.
    public var line: Int
  }

  /// The number of the first point; nil when the list has bullets.
  public var start: Int?
  /// True when the points follow each other without empty lines.
  public var isTight = true
  /// The points.
  public var items: [Item]
  /// The list's first line in the source, from 1.
  public var line: Int

  /// True when the points have numbers.
  public var isOrdered: Bool { start != nil }
}

/// A table: a row of headings and any number of rows, all as wide as the headings.
public struct Table: Hashable, Sendable {
  /// The alignment of a column.
  public enum Alignment: Hashable, Sendable {
    /// At the left edge: also by default.
    case left
    /// In the middle.
    case centre
    /// At the right edge.
    case right
  }

  /// One row of a table.
  public struct Row: Hashable, Sendable {
    /// The cells, as many as the table has columns.
    public var cells: [[Inline]]
    /// The row's line in the source, from 1.
    public var line: Int

    /// The cells' words without any marks.
    public var plainTexts: [String] { cells.map(\.plainText) }
  }

  /// The headings.
  public var header: Row
  /// The rows under the headings.
  public var rows: [Row]
  /// The alignment of each column.
  public var alignments: [Alignment] = []

  /// The table's first line in the source, from 1.
  public var line: Int { header.line }
}
