import Markdown

/// Sets Markdown for the screen: wrapped to a width, with nothing cut and nothing lost.
public enum Prose {
  /// The lines of a text in Markdown, at most `width` columns wide.
  public static func lines(parsing text: String, width: Int, look: Look) -> [StyledLine] {
    Typesetter(glyphs: look.glyphs.marks)
      .lines(of: MarkdownDocument(parsing: text).blocks, width: max(1, width))
  }
}
