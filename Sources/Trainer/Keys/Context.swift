/// A place where keys have their meaning: a screen, or what lies above it.
public enum Context: String, Sendable, CaseIterable {
  /// The list of katas.
  case catalogue
  /// Typing into the search of the catalogue.
  case search
  /// Practising a kata.
  case practice
  /// The keys.
  case help
  /// The hints.
  case hints
  /// The raw output.
  case output
  /// A question that needs a yes.
  case confirm

  /// The place as it is named in `Docs/Keys.md`.
  var words: String {
    switch self {
    case .catalogue: "catalogue"
    case .search: "search"
    case .practice: "practice"
    case .help: "help"
    case .hints: "hints"
    case .output: "raw output"
    case .confirm: "question"
    }
  }
}
