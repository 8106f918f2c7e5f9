public import Verdicts

/// What a rhythm answers: everything that the session or the screen has to do.
public enum PracticeAction: Hashable, Sendable {
  /// What to keep with a light; repeated for the same run when a hidden light was predicted, or
  /// when the judge corrected it.
  case note(LightNote)
  /// The light is hidden until predicted: show none of it, its colour least of all.
  case hide
  /// The light may be shown.
  case reveal
  /// Another phase began.
  case enter(Phase)
  /// What to do now.
  case prompt(String)
  /// The coach's remark.
  case remark(Observation)
  /// The outer loop turned green.
  case celebrate(Celebration)
  /// The keyboard changed hands.
  case handOver(Handover)
  /// Keep the tree, as tcr does with green.
  case keep(tree: String)
  /// Go back to the last green, once the judge has confirmed the light that asks for it; then pass on
  /// `wentBack`. Nothing that the judge corrects may be carried out.
  case revert(Reversal)
  /// The clock of a box begins, with its seconds.
  case startBox(Double)
  /// The clock of the box ends.
  case stopBox
  /// The box or the turn is over; once for each.
  case ringBell(Bell)
  /// These tests turned green: items of the test list may be ticked.
  case turnedGreen([String])
}

/// What the rhythm knows about one light: to be kept with it in the history.
public struct LightNote: Hashable, Sendable {
  /// The run that gave the light.
  public var run: RunID
  /// The phase that the saved change belonged to.
  public var phase: Phase
  /// The cycle, from 1; 0 before the first test.
  public var cycle: Int
  /// What was predicted and what became of it; nil without a prediction, and while hidden.
  public var prediction: PredictionOutcome?
  /// What the coach noticed, shown or not.
  public var noticed: [Observation.Kind] = []
  /// Who typed; nil without names.
  public var driver: String?
}

/// A clock that has run out.
public enum Bell: String, Hashable, Sendable {
  /// The box of baby steps.
  case box
  /// The turn at the keyboard.
  case turn

  /// The bell in words, where the clock is not visible.
  ///
  /// - Parameter view: What the rhythm shows at that moment.
  public func sentence(in view: PracticeView) -> String {
    switch self {
    case .box: view.sentence
    case .turn:
      "The bell: the turn is over."
        + (view.navigator.map { " \($0) types next: `tandem swap` hands over." } ?? "")
    }
  }
}

/// Going back to the last green: which files, to what, and which of them may be touched.
public struct Reversal: Hashable, Codable, Sendable {
  /// Which files go back.
  public enum Scope: String, Codable, Sendable {
    /// Everything but the learner's tests.
    case codeOnly = "codeOnly"
    /// Tests and code.
    case everything = "everything"
  }

  /// Which files go back.
  public var scope: Scope
  /// The tree of the last green light, which they go back to.
  public var green: String
  /// The tree that was judged: only files that still equal it may be touched.
  public var judged: String

  private enum CodingKeys: String, CodingKey {
    case scope = "scope", green = "green", judged = "judged"
  }
}
