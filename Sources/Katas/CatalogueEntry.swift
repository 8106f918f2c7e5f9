/// What the catalogue shows for one folder of `Katas/`: a kata, or why it cannot be used.
public enum CatalogueEntry: Hashable, Sendable {
  /// A kata that can be practised.
  case kata(Kata)
  /// A folder whose kata is broken; it never stops the others.
  case broken(slug: String, problems: [KataProblem])

  /// The folder's name.
  public var slug: String {
    switch self {
    case .kata(let kata): kata.slug
    case .broken(let slug, _): slug
    }
  }
}
