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
    /// Blocks that somebody else said.
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

  /// The block's words without any marks, its parts joined by newlines.
  public var plainText: String {
    switch content {
    case .heading(_, let inlines), .paragraph(let inlines): inlines.plainText
    case .list(let list): list.items.map(\.blocks.plainText).joined(separator: "\n")
    case .codeBlock(_, let code): code
    case .quote(let blocks): blocks.plainText
    case .table(let table): table.plainText
    case .rule: ""
    case .html(let source): source
    }
  }
}

extension [Block] {
  /// The words of all blocks without any marks, joined by newlines.
  public var plainText: String { map(\.plainText).joined(separator: "\n") }

  /// The tables among these blocks, from the top; nested ones are left out.
  public var tables: [Table] {
    compactMap { if case .table(let table) = $0.content { table } else { nil } }
  }

  /// The lists among these blocks, from the top; nested ones are left out.
  public var lists: [List] {
    compactMap { if case .list(let list) = $0.content { list } else { nil } }
  }
}
