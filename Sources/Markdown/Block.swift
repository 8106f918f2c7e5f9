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
