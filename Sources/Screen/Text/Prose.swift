public import Markdown

/// Sets Markdown for the screen: wrapped to a width, with nothing cut and nothing lost.
public enum Prose {
  /// The lines of a document, at most `width` columns wide.
  public static func lines(
    of document: MarkdownDocument, width: Int, look: Look
  ) -> [StyledLine] {
    lines(of: document.blocks, width: width, look: look)
  }

  /// The lines of some blocks, at most `width` columns wide.
  public static func lines(of blocks: [Block], width: Int, look: Look) -> [StyledLine] {
    Typesetter(glyphs: look.glyphs.marks).lines(of: blocks, width: max(1, width))
  }

  /// The lines of a text in Markdown, at most `width` columns wide.
  public static func lines(parsing text: String, width: Int, look: Look) -> [StyledLine] {
    lines(of: MarkdownDocument(parsing: text), width: width, look: look)
  }
}
