import Practice
import Screen
import Verdicts

/// A question before something is left open or lost.
struct ConfirmationPage: Window {
  /// The question, short enough for a frame's title.
  var question: String
  /// What a yes leaves open or loses, one sentence each.
  var losses: [String]
  /// Why that is not lost for ever; nil if there is no reason.
  var comfort: String?
  var effect: Effect
  /// What a yes does, in words: "goes on anyway".
  var yes: String
  /// The same as a word for the bar, which is there however small the screen is: "go on anyway".
  var word: String
  var scroll = Scroll()

  static let context = Context.question
  static let isSmall = true

  static let bindings: [Binding] = [
    key(
      .enter, .character("y"), bar: .answer, help: "yes, do it",
      do: { page, model in
        model.pages.close()
        return [page.effect]
      })
  ]

  /// Closes when what it asks about has changed: a new light, or a step without lost examples.
  mutating func receive(_ message: Message, in model: inout Model, before: OpenKata?) -> [Effect]? {
    if effect == .session(.next(anyway: true)), case .session(.answered) = message { return nil }
    let isRestored = model.kata?.status.changedAcceptance.isEmpty == true
    return effect == .session(.restoreAcceptance) && isRestored ? nil : []
  }

  func title(_ model: Model) -> String { question }

  func lines(_ model: Model, width: Int, look: Look) -> [StyledLine] {
    losses.flatMap { Lines.item(mark: look.glyphs.cross, .red, $0, width: width) }
      + (comfort.map { Lines.text($0, indent: 2, width: width) } ?? []) + [[]]
      + Lines.text("Enter \(yes). Esc stays here.", .strong, width: width)
  }
}

extension ConfirmationPage {
  /// Asks whether to leave a step that is not done.
  static func nextAnyway(leaving open: [String]) -> Self {
    Self(
      question: "This step is not done", losses: open, effect: .session(.next(anyway: true)),
      yes: "goes on anyway and leaves this open", word: "go on anyway")
  }

  /// Asks whether to overwrite the learner's changes to acceptance tests.
  static func restore(_ files: [String]) -> Self {
    Self(
      question: "Bring the customer's tests back?",
      losses: files.map { "Your \(Paths.name(of: $0)) moves to .tandem/kept." },
      effect: .session(.restoreAcceptance),
      yes: "writes them as the customer gave them", word: "restore")
  }

  static func bringBack(_ id: EntryID, title: String, number: Int) -> Self {
    Self(
      question: "Bring the files of light \(number) back?",
      losses: ["Your files become those of light \(number): \(title)."], comfort: kept,
      effect: .session(.restore(id)), yes: "brings them back", word: "bring them back")
  }

  static func goBack(_ way: WayBack) -> Self {
    let lost =
      switch way.undone.count {
      case 0: "All that was saved since the last light, which is green, is undone."
      case 1: "The work of 1 light since then is undone: \(way.undone[0].rawValue)."
      default:
        "The work of \(way.undone.count) lights since then is undone: \(tally(way.undone))."
      }
    return Self(
      question: way.leavesGreen
        ? "Go back to the green before this one?" : "Go back to the last green?",
      losses: [lost], comfort: kept, effect: .session(.goBack(way)), yes: "goes back",
      word: "go back")
  }

  /// History makes every way back undoable.
  private static let kept =
    "The present files are kept: l lists them, b brings them back."

  private static func tally(_ colours: [Colour]) -> String {
    [Colour.red, .amber, .green].compactMap { colour in
      let count = colours.count { $0 == colour }
      return count == 0 ? nil : "\(count) \(colour.rawValue)"
    }.joined(separator: ", ")
  }
}
