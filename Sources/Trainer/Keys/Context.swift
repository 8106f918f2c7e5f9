/// Where keys have their meaning: a page, or what goes on there.
///
/// The raw value is its name in `Docs/Keys.md` and in notices.
enum Context: String, CaseIterable {
  case catalogue = "catalogue"
  /// Typing into the search of the catalogue.
  case search = "search"
  case practice = "practice"
  /// Practising, while the last light is hidden.
  case hiddenLight = "hidden light"
  case prediction = "prediction"
  /// Typing the name of a test, an item or a note.
  case typing = "typing"
  case testList = "test list"
  /// The team's own lines of the Definition of Done.
  case checklist = "own lines"
  case rhythms = "rhythms"
  case lights = "lights"
  case lightTests = "tests of a light"
  case difference = "difference"
  case retro = "retro"
  case help = "help"
  case hints = "hints"
  case output = "raw output"
  /// A question that needs a yes.
  case question = "question"

  /// Every page, in the order in which its keys are listed.
  static let pages: [any Page.Type] = [
    CataloguePage.self, ConfirmationPage.self, PracticePage.self, PredictionPage.self,
    TestListPage.self, ChecklistPage.self, RhythmsPage.self, LightsPage.self, LightTestsPage.self,
    DiffPage.self, RetroPage.self, HelpPage.self, HintsPage.self, OutputPage.self,
  ]
}
