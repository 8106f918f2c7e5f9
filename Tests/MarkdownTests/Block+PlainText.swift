import Markdown

extension [Block] {
  /// The words of all blocks without any marks, their parts joined by newlines.
  var plainText: String {
    map { block in
      switch block.content {
      case .heading(_, let inlines), .paragraph(let inlines): inlines.plainText
      case .list(let list): list.items.map(\.blocks.plainText).joined(separator: "\n")
      case .codeBlock(_, let code): code
      case .quote(let blocks): blocks.plainText
      case .table(let table):
        ([table.header] + table.rows).flatMap(\.plainTexts).joined(separator: "\t")
      case .rule: ""
      case .html(let source): source
      }
    }.joined(separator: "\n")
  }
}
