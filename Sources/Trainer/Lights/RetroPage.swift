public import Practice
import Reports
import Screen

/// The retro screen.
public struct RetroPage: Equatable, Sendable {
  /// What is told; nil until it was derived.
  public internal(set) var retro: Retro?
  /// How far it is scrolled.
  var scroll = Scroll()

  /// The retro as lines of a width.
  func lines(width: Int, glyphs: Look.GlyphSet) -> [StyledLine] {
    guard let retro else { return [[Span("Reading the lights.", .dim)]] }
    return RetroReport(retro).lines(width: width, isASCII: glyphs == .ascii)
      .map { [Span(Sanitizer.harmless($0))] }
  }
}
