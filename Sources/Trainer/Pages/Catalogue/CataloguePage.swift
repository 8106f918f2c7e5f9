import Katas
import Screen

/// The page on which a kata is chosen.
struct CataloguePage: Page {
  /// Every kata and every broken folder; nil until they were read.
  private(set) var entries: [CatalogueEntry]?
  /// The slug of the chosen row.
  private var choice: String?
  /// What is searched for, which stays when the typing ends; empty shows everything.
  private var search = TypedText()
  /// Whether keys are typed into the search.
  private(set) var isSearching = false
  /// The slug of the kata whose workspace is being opened.
  private(set) var opening: String?
  private(set) var detailsScroll = Scroll()
  /// Whether the details have the focus.
  private(set) var showsDetails = false

  static let context = Context.catalogue
  static let bindings: [Binding] = [
    key(
      .enter, on: [.catalogue, .search], bar: .left("open"), help: "open the chosen kata",
      unless: { page, _ in page.refusalToOpen }, do: { $0.openChosen(in: &$1) }),
    key(
      .character("/"), bar: .left("search"),
      help: "find a kata by title, kind or what it teaches",
      do: changing { page, _ in page.isSearching = true }),
    key(
      .tab, .backTab, bar: .left("pane"), help: "go to the other pane",
      do: changing { page, _ in page.showsDetails.toggle() }),
  ]

  func presentContext(_ model: Model) -> Context { isSearching ? .search : Self.context }

  var query: String { search.text }

  /// The rows that match the search, in order.
  var rows: [CatalogueEntry] {
    let words = query.lowercased().split(separator: " ")
    return (entries ?? []).filter { entry in
      let text = Self.searchText(of: entry)
      return words.allSatisfy { text.contains($0) }
    }
  }

  /// The chosen row; the first one where the choice does not match the search.
  var chosen: CatalogueEntry? {
    let rows = rows
    return rows.first { $0.slug == choice } ?? rows.first
  }

  /// The index of the chosen row among the rows shown; 0 if there is none.
  var chosenIndex: Int {
    let slug = chosen?.slug
    return rows.firstIndex { $0.slug == slug } ?? 0
  }

  private static func searchText(of entry: CatalogueEntry) -> String {
    switch entry {
    case .kata(let kata):
      [kata.title, kata.slug, kata.teaches, kata.kind.rawValue].joined(separator: "\n").lowercased()
    case .broken(let slug, _): slug.lowercased()
    }
  }

  private var refusalToOpen: String? {
    if opening != nil { return "A kata is being opened already." }
    switch chosen {
    case nil: return "No kata is chosen: Esc shows all of them again."
    case .kata?: return nil
    case .broken(let slug, let problems)?:
      guard let problem = problems.first else { return "\(slug) is broken and cannot be opened." }
      return "\(slug) is broken: see \(problem.file)\(problem.line.map { ":\($0)" } ?? "")."
    }
  }

  private mutating func openChosen(in model: inout Model) -> [Effect] {
    guard let slug = chosen?.slug else { return [] }
    choice = slug
    isSearching = false
    opening = slug
    model.failure = nil
    return model.dismissWelcome() + [.open(slug: slug)]
  }
}

extension CataloguePage {
  var typed: TypedText? {
    get { isSearching ? search : nil }
    set { if let newValue { search = newValue } }
  }

  mutating func typedTextChanged(in model: Model) { choose(0) }

  mutating func receive(_ message: Message, in model: inout Model, before: OpenKata?) -> [Effect]? {
    switch message {
    case .began(let slug):
      opening = slug
      return [.loadCatalogue] + (slug.map { [.open(slug: $0)] } ?? [])
    case .catalogueLoaded(let entries): self.entries = entries
    case .opened(let kata, _, _, _, _):
      opening = nil
      choice = kata.slug
    case .session(.failed): opening = nil
    default: break
    }
    return []
  }

  /// Chooses a row, or scrolls the details.
  mutating func move(_ move: Move, in model: Model) {
    guard showsDetails || move == .pageUp || move == .pageDown else {
      return choose(move.moved(chosenIndex, page: 0, count: rows.count))
    }
    let layout = CatalogueLayout(
      size: model.size, hasWelcome: model.showsWelcome, showsDetails: true)
    let lines = chosen.map {
      KataDetails(entry: $0, look: Look()).lines(width: layout.details.columns)
    }
    let scrollable = Scrollable(content: lines?.count ?? 0, height: layout.details.rows)
    detailsScroll = scrollable.moved(detailsScroll, by: move)
  }

  /// Shows all katas again, then ends the welcome.
  mutating func goBack(in model: inout Model) -> [Effect] {
    guard isSearching || !query.isEmpty else { return model.dismissWelcome() }
    isSearching = false
    search = TypedText()
    return []
  }

  private mutating func choose(_ index: Int) {
    let rows = rows
    guard !rows.isEmpty else { return }
    choice = rows[max(0, min(index, rows.count - 1))].slug
    detailsScroll = Scroll()
  }
}
