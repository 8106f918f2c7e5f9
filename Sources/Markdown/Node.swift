import CMarkGFM

/// A node of the C tree, valid only while the tree is.
struct Node {
  let pointer: OpaquePointer

  /// The node's type in words, such as `paragraph`: extension types have no constant number.
  var type: String { String(cString: cmark_node_get_type_string(pointer)) }

  /// What a text, code or HTML node holds.
  var literal: String { cmark_node_get_literal(pointer).map { String(cString: $0) } ?? "" }

  /// The first line in the source, from 1.
  var line: Int { max(1, Int(cmark_node_get_start_line(pointer))) }

  /// The first column in the source, in bytes from 1.
  var column: Int { max(1, Int(cmark_node_get_start_column(pointer))) }

  /// The last line in the source, from 1.
  var lastLine: Int { max(line, Int(cmark_node_get_end_line(pointer))) }

  /// The nodes below, from the first.
  var children: [Node] {
    let first = cmark_node_first_child(pointer)
    return sequence(first: first) { $0.flatMap { cmark_node_next($0) } }
      .prefix { $0 != nil }
      .compactMap { $0.map(Node.init) }
  }

  /// The words below without any marks, however deep they are.
  var plainText: String {
    guard let rendered = cmark_render_plaintext(pointer, CMARK_OPT_DEFAULT, 0) else { return "" }
    defer { cmark_get_default_mem_allocator().pointee.free(rendered) }
    let text = String(cString: rendered)
    return text.hasSuffix("\n") ? String(text.dropLast()) : text
  }
}
