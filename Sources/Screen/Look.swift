/// How roles and marks become visible on this terminal.
public struct Look: Hashable, Sendable {
  /// The colours that roles are mapped to.
  ///
  /// A new theme needs a case here and its styles in the terminal's palette.
  public enum Theme: String, Sendable, CaseIterable {
    /// Green, red and amber.
    case classic
    /// Blue and orange instead of green and red.
    case colourBlind = "colour-blind"
    /// No colour: words, shapes, bold and reverse carry all.
    case mono
  }

  /// The characters that marks are drawn with.
  @dynamicMemberLookup
  public enum GlyphSet: String, Sendable, CaseIterable {
    /// ✔ ✘ ▲ and box lines.
    case unicode
    /// Plain ASCII for terminals without UTF-8.
    case ascii
  }

  /// The colours.
  public var theme: Theme
  /// The marks.
  public var glyphs: GlyphSet

  /// Makes a look.
  public init(theme: Theme = .classic, glyphs: GlyphSet = .unicode) {
    self.theme = theme
    self.glyphs = glyphs
  }
}
