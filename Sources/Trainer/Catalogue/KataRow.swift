import Katas
import Screen

/// Sets one row of the catalogue.
struct KataRow {
  let entry: CatalogueEntry
  /// The columns that the kinds of all rows need.
  let kindColumns: Int

  /// The columns that the kinds of these rows need.
  static func kindColumns(_ entries: [CatalogueEntry]) -> Int {
    entries.reduce(0) { columns, entry in
      guard case .kata(let kata) = entry else { return columns }
      return max(columns, TextWidth.columns(of: kata.kind.rawValue))
    }
  }

  /// The headings of the columns at the right.
  static func headings(_ glyphs: Glyphs) -> String {
    " level \(glyphs.dot) kind \(glyphs.dot) time "
  }

  /// The title at the left; level, kind and minutes at the right.
  func line(width: Int, glyphs: Glyphs) -> StyledLine {
    switch entry {
    case .kata(let kata):
      let kind = TextWidth.pad(kata.kind.rawValue, to: kindColumns)
      let minutes = TextWidth.padLeft("\(kata.minutes) min", to: 7)
      return .spread(
        [Span("  " + kata.title)],
        [Span("\(kata.level)  ", .plain), Span(kind, .dim), Span(minutes + " ", .dim)],
        columns: width, glyphs: glyphs)
    case .broken(let slug, _):
      return .spread(
        [Span("  " + Sanitizer.harmless(slug), .dim)], [Span("\(glyphs.cross) broken ", .red)],
        columns: width, glyphs: glyphs)
    }
  }
}
