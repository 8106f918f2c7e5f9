public import Foundation

/// A folder of katas, one folder each.
public struct Library: Hashable, Sendable {
  /// The folder, such as `…/share/tandem/Katas`.
  public let root: URL

  /// Reads all katas: the sound ones by level and title, then the broken ones by name.
  ///
  /// A broken kata never stops the others; a library that cannot be listed is empty.
  public func catalogue() -> [CatalogueEntry] {
    let entries = slugs().map(entry)
    return entries.sorted { Self.sortKey(of: $0) < Self.sortKey(of: $1) }
  }

  /// Reads one kata by its folder name.
  ///
  /// Throws `unknownKata` with the nearest name, or `broken` with everything that is wrong.
  public func kata(_ slug: String) throws(LibraryError) -> Kata {
    let slugs = slugs()
    // Only names from the listing are ever looked up, so that "../x" leads nowhere.
    guard slugs.contains(slug) else {
      throw .unknownKata(slug: slug, nearest: NearestName(names: slugs).match(for: slug))
    }
    switch entry(slug) {
    case .kata(let kata): return kata
    case .broken(_, let problems): throw .broken(slug: slug, problems: problems)
    }
  }

  /// The folder names of all katas, sound or broken.
  private func slugs() -> [String] {
    let folder = ReadableFolder(root)
    return ((try? folder.entries()) ?? []).filter(folder.hasFolder)
  }

  private func entry(_ slug: String) -> CatalogueEntry {
    var loader = KataLoader(slug: slug, folder: ReadableFolder(root.appending(path: slug)))
    if let kata = loader.load() { return .kata(kata) }
    return .broken(slug: slug, problems: loader.problems)
  }

  /// Level, then title, then slug; what is broken comes last.
  private static func sortKey(of entry: CatalogueEntry) -> (Int, String, String) {
    switch entry {
    case .kata(let kata): (kata.level, kata.title.lowercased(), kata.slug)
    case .broken(let slug, _): (Int.max, "", slug)
    }
  }
}
