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

/// Why a kata, or the whole library, could not be used.
public enum LibraryError: Error, Hashable, Sendable, CustomStringConvertible {
  /// No folder of katas was found in any of these places, in the order they were tried.
  case notFound(searched: [String])
  /// The folder is there and could not be listed.
  case unreadable(path: String, reason: String)
  /// No kata has this name; `nearest` is the one that was probably meant.
  case unknownKata(slug: String, nearest: String?)
  /// The kata is there and cannot be used as it is.
  case broken(slug: String, problems: [KataProblem])

  /// What happened, then what to do.
  public var description: String {
    switch self {
    case .notFound(let searched):
      return "No katas were found. Looked in: \(searched.joined(separator: ", ")). "
        + "Name their folder with --katas DIR, or set TANDEM_KATAS to it."
    case .unreadable(let path, let reason):
      return "The katas in \(path) could not be read (\(reason)). "
        + "Make the folder readable, or name another one with --katas DIR."
    case .unknownKata(let slug, let nearest?):
      return "There is no kata \"\(slug)\". Did you mean \"\(nearest)\"?"
    case .unknownKata(let slug, nil):
      return "There is no kata \"\(slug)\". `tandem kata list` shows them all."
    case .broken(let slug, let problems):
      let lines = problems.map { "\n\(slug)/\($0)" }.joined()
      return "The kata \"\(slug)\" cannot be used until this is fixed:\(lines)"
    }
  }
}
