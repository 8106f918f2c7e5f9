import CMarkGFM

/// Copies nodes of the C tree into blocks and inlines.
struct BlockReader {
  let lines: [Substring]

  /// Nodes nested deeper than this are kept as their words only: the reader calls itself, and a
  /// page of `>` must not overflow the stack.
  private static let deepest = 32

  /// The block that a node stands for.
  func block(_ node: Node, depth: Int) -> Block {
    let content = content(of: node, depth: depth)
    if case .table(let table) = content { return Block(content: content, line: table.line) }
    return Block(content: content, line: node.line)
  }

  private func content(of node: Node, depth: Int) -> Block.Content {
    guard depth < Self.deepest else { return .paragraph([.text(node.plainText)]) }
    switch node.type {
    case "heading":
      let level = Int(cmark_node_get_heading_level(node.pointer))
      return .heading(level: level, inlines(of: node, depth: depth + 1))
    case "list": return .list(list(node, depth: depth + 1))
    case "code_block":
      let info = cmark_node_get_fence_info(node.pointer).map { String(cString: $0) } ?? ""
      return .codeBlock(info: info, code: withoutLastNewline(node.literal))
    case "block_quote": return .quote(node.children.map { block($0, depth: depth + 1) })
    case "table": return .table(table(node, depth: depth + 1))
    case "thematic_break": return .rule
    case "html_block": return .html(withoutLastNewline(node.literal))
    default: return .paragraph(inlines(of: node, depth: depth + 1))
    }
  }

  private func list(_ node: Node, depth: Int) -> List {
    let isOrdered = cmark_node_get_list_type(node.pointer) == CMARK_ORDERED_LIST
    return List(
      start: isOrdered ? Int(cmark_node_get_list_start(node.pointer)) : nil,
      isTight: cmark_node_get_list_tight(node.pointer) != 0,
      items: node.children.map { item in
        List.Item(
          blocks: item.children.map { block($0, depth: depth) }, source: source(of: item),
          line: item.line)
      },
      line: node.line)
  }

  /// The lines of a list point without its mark, and without the indent that the mark causes.
  private func source(of item: Node) -> String {
    let children = item.children
    guard let first = children.first, let last = children.last, first.line <= lines.count else {
      return ""
    }
    let indent = first.column - 1
    let kept = lines[(first.line - 1)..<min(max(first.line, last.lastLine), lines.count)]
    return kept.enumerated().map { number, line in
      // The first line holds the mark; the others may be indented less than it is wide.
      let blanks = line.prefix(while: \.isWhitespace).utf8.count
      return Substring(line.utf8.dropFirst(number == 0 ? indent : min(indent, blanks)))
    }.joined(separator: "\n")
  }

  private func table(_ node: Node, depth: Int) -> Table {
    let count = Int(cmark_gfm_extensions_get_table_columns(node.pointer))
    let marks = cmark_gfm_extensions_get_table_alignments(node.pointer)
    var rows = node.children.map { row in
      Table.Row(cells: row.children.map { inlines(of: $0, depth: depth) }, line: row.line)
    }
    var header = rows.isEmpty ? Table.Row(cells: [], line: node.line) : rows.removeFirst()
    // Behind a paragraph without an empty line between, cmark counts from the paragraph's start;
    // the first row is right, and the headings are always two lines above it.
    header.line = rows.first.map { $0.line - 2 } ?? max(header.line, node.lastLine - 1)
    return Table(
      header: header, rows: rows,
      alignments: (0..<count).map { index in alignment(marks?[index] ?? 0) })
  }

  /// The extension gives an alignment with the letter `l`, `c` or `r`, or with 0.
  private func alignment(_ mark: UInt8) -> Table.Alignment {
    switch mark {
    case UInt8(ascii: "c"): .centre
    case UInt8(ascii: "r"): .right
    default: .left
    }
  }

  private func inlines(of node: Node, depth: Int) -> [Inline] {
    guard depth < Self.deepest else { return [.text(node.plainText)] }
    var result: [Inline] = []
    for child in node.children {
      let inline = inline(child, depth: depth)
      // cmark splits text at every character that might have been a mark.
      if case .text(let new) = inline, case .text(let old) = result.last {
        result[result.count - 1] = .text(old + new)
      } else {
        result.append(inline)
      }
    }
    return result
  }

  private func inline(_ node: Node, depth: Int) -> Inline {
    switch node.type {
    case "code": return .code(node.literal)
    case "emph": return .emphasis(inlines(of: node, depth: depth + 1))
    case "strong": return .strong(inlines(of: node, depth: depth + 1))
    case "link", "image":
      let destination = cmark_node_get_url(node.pointer).map { String(cString: $0) } ?? ""
      return .link(inlines(of: node, depth: depth + 1), destination: destination)
    case "softbreak": return .softBreak
    case "linebreak": return .lineBreak
    default: return .text(node.literal)
    }
  }

  private func withoutLastNewline(_ text: String) -> String {
    text.hasSuffix("\n") ? String(text.dropLast()) : text
  }
}
