/// What a rhythm answers: everything that the session or the screen has to do.
public enum PracticeAction: Hashable, Sendable {
  /// What is to be kept with a light; told again for the same run when a covered light was
  /// predicted, or when the judge corrected it.
  case note(LightNote)
  /// The light waits behind the curtain: show none of it, its colour least of all.
  case cover
  /// The light may be shown.
  case uncover
  /// Another phase began.
  case enter(Phase)
  /// What to do now.
  case prompt(String)
  /// What the coach says.
  case remark(Observation)
  /// The outer loop turned green.
  case celebrate(Celebration)
  /// The keyboard changed hands.
  case handOver(Handover)
  /// The tree is worth keeping, as tcr says of green.
  case keep(tree: String)
  /// Go back to the last green, once the judge has confirmed the light that asks for it; then tell
  /// `wentBack`. Nothing that the judge corrects may be carried out.
  case revert(Reversal)
  /// The clock of a box begins, with its seconds.
  case startBox(Double)
  /// There is no clock any more.
  case stopBox
  /// The box or the turn is over; told once for each.
  case ringBell(Bell)
  /// These tests turned green: items of the test list may be ticked.
  case turnedGreen([String])
}
