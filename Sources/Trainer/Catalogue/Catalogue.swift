public import Katas
import Screen

/// The state of the screen on which a kata is chosen.
public struct Catalogue: Equatable, Sendable {
  /// Every kata and every broken folder; nil until they were read.
  public internal(set) var entries: [CatalogueEntry]?
  /// The slug of the chosen row.
  public internal(set) var choice: String?
  /// What is searched for; empty shows everything.
  public var query: String { typed.text }
  /// What is being typed into the search, and stays when the typing ends.
  var typed = TypedText()
  /// Whether keys are typed into the search.
  public internal(set) var isSearching = false
  /// The slug of the kata whose workspace is being opened.
  public internal(set) var opening: String?
  /// How far the details are scrolled.
  var detailsScroll = Scroll()
  /// Whether the details have the focus.
  var showsDetails = false

  /// The rows that match the search, in order.
  public var rows: [CatalogueEntry] {
    let words = query.lowercased().split(separator: " ")
    return (entries ?? []).filter { entry in
      let text = Self.searchText(of: entry)
      return words.allSatisfy { text.contains($0) }
    }
  }

  /// The chosen row; the first one where the choice does not match the search.
  public var chosen: CatalogueEntry? {
    let rows = rows
    return rows.first { $0.slug == choice } ?? rows.first
  }

  /// The place of the chosen row among the rows shown; 0 if there is none.
  var chosenIndex: Int {
    let slug = chosen?.slug
    return rows.firstIndex { $0.slug == slug } ?? 0
  }

  /// Chooses a row, as near as there is one.
  mutating func choose(_ index: Int) {
    let rows = rows
    guard !rows.isEmpty else { return }
    choice = rows[max(0, min(index, rows.count - 1))].slug
    detailsScroll = Scroll()
  }

  private static func searchText(of entry: CatalogueEntry) -> String {
    switch entry {
    case .kata(let kata):
      [kata.title, kata.slug, kata.teaches, kata.kind.rawValue].joined(separator: "\n").lowercased()
    case .broken(let slug, _): slug.lowercased()
    }
  }
}
