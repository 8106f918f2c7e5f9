import CMarkGFM

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
