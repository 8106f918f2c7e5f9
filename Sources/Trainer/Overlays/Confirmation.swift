import Practice
import Verdicts

/// A question before something is left open or lost.
public struct Confirmation: Equatable, Sendable {
  /// The question, short enough for a frame's title.
  public var question: String
  /// What a yes leaves open or loses, one sentence each.
  public var losses: [String]
  /// Why that is not lost for ever; nil if there is nothing to say.
  public var comfort: String?
  /// What follows from a yes.
  public var effect: Effect
  /// What a yes does, in words: "go on anyway".
  public var yes: String
  /// The same as a word for the bar, which is there however small the screen is: "go on anyway".
  public var word: String

  /// Asks whether to leave a step that is not done.
  static func nextAnyway(leaving open: [String]) -> Confirmation {
    Confirmation(
      question: "This step is not done", losses: open, effect: .next(anyway: true),
      yes: "goes on anyway and leaves this open", word: "go on anyway")
  }

  /// Asks whether to overwrite the learner's changes to acceptance tests.
  static func restore(_ files: [String]) -> Confirmation {
    Confirmation(
      question: "Bring the customer's tests back?",
      losses: files.map { "Your \(Paths.name(of: $0)) moves to .tandem/kept." },
      effect: .restoreAcceptance,
      yes: "writes them as the customer gave them", word: "restore")
  }

  /// Asks whether to put the files back to a light.
  static func bringBack(_ id: EntryID, title: String, number: Int) -> Confirmation {
    Confirmation(
      question: "Bring the files of light \(number) back?",
      losses: ["Your files become those of light \(number): \(title)."], comfort: kept,
      effect: .restore(id), yes: "brings them back", word: "bring them back")
  }

  /// Asks whether to go back to a green light.
  static func backToGreen(_ way: WayBack) -> Confirmation {
    let lost =
      switch way.undone.count {
      case 0: "All that was saved since the last light, which is green, is undone."
      case 1: "The work of 1 light since then is undone: \(way.undone[0].rawValue)."
      default:
        "The work of \(way.undone.count) lights since then is undone: \(tally(way.undone))."
      }
    return Confirmation(
      question: way.leavesGreen
        ? "Go back to the green before this one?" : "Go back to the last green?",
      losses: [lost], comfort: kept, effect: .goBack(way), yes: "goes back", word: "go back")
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
