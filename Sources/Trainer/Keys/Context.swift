/// A place where keys have their meaning: a screen, or what lies above it.
///
/// The raw value is its name in `Docs/Keys.md` and in notices.
public enum Context: String, Sendable, CaseIterable {
  /// The list of katas.
  case catalogue = "catalogue"
  /// Typing into the search of the catalogue.
  case search = "search"
  /// Practising a kata.
  case practice = "practice"
  /// Practising, with the last light behind the curtain.
  case covered = "covered light"
  /// Predicting the next light.
  case prediction = "prediction"
  /// Typing the name of a test, an item or a note.
  case typing = "typing"
  /// The test list.
  case tests = "test list"
  /// The team's own lines of the Definition of Done.
  case promises = "own lines"
  /// Choosing a rhythm.
  case rhythms = "rhythms"
  /// The lights of the attempt.
  case lights = "lights"
  /// The tests of a light.
  case lightTests = "tests of a light"
  /// What differs between two lights.
  case difference = "difference"
  /// The retro.
  case retro = "retro"
  /// The keys.
  case help = "help"
  /// The hints.
  case hints = "hints"
  /// The raw output.
  case output = "raw output"
  /// A question that needs a yes.
  case confirm = "question"
}
