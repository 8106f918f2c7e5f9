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
