/// A place where keys have their meaning: a screen, or what lies above it.
public enum Context: String, Sendable, CaseIterable {
  /// The list of katas.
  case catalogue
  /// Typing into the search of the catalogue.
  case search
  /// Practising a kata.
  case practice
  /// Practising, with the last light behind the curtain.
  case covered
  /// Predicting the next light.
  case prediction
  /// Typing the name of a test, an item or a note.
  case typing
  /// The test list.
  case tests
  /// The team's own lines of the Definition of Done.
  case promises
  /// Choosing a rhythm.
  case rhythms
  /// The lights of the attempt.
  case lights
  /// The tests of a light.
  case lightTests
  /// What differs between two lights.
  case difference
  /// The retro.
  case retro
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
    case .covered: "covered light"
    case .prediction: "prediction"
    case .typing: "typing"
    case .tests: "test list"
    case .promises: "own lines"
    case .rhythms: "rhythms"
    case .lights: "lights"
    case .lightTests: "tests of a light"
    case .difference: "difference"
    case .retro: "retro"
    case .help: "help"
    case .hints: "hints"
    case .output: "raw output"
    case .confirm: "question"
    }
  }
}
