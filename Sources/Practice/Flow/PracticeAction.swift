/// What a rhythm answers: everything that the session or the screen has to do.
public enum PracticeAction: Hashable, Sendable {
  /// What to keep with a light; repeated for the same run when a hidden light was predicted, or
  /// when the judge corrected it.
  case note(LightNote)
  /// The light is hidden until predicted: show none of it, its colour least of all.
  case cover
  /// The light may be shown.
  case uncover
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
