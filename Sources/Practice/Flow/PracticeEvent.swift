public import Verdicts

/// What happens in a session, for its rhythm, in the order in which it happened.
public enum PracticeEvent: Hashable, Sendable {
  /// The session was left and goes on: nothing that lasts is counted across the gap.
  case resumed
  /// A step began; its examples are compared and its lights are counted from here on.
  ///
  /// `baseline` holds tests that existed then, as identities or bare names; nil adds none.
  case stepBegan(baseline: Set<String>?)
  /// Files were saved and a run is under way.
  case saved
  /// A whole run answered, for the first time; `change` is what differs from the last light, or
  /// from the files as Tandem restored them. Filtered runs do not count as answers.
  case answered(Verdict, Change)
  /// The run of a save ended without a light: the learner stopped it, or it could not judge.
  case stopped
  /// The judge corrected the light of the same run.
  case corrected(Verdict)
  /// The learner predicted a light: the hidden one, or else the next.
  case predicted(Prediction)
  /// Every light is hidden until it is predicted, or none.
  case hidesAll(Bool)
  /// Time passed; once a second is enough.
  case ticked
  /// The learner handed the keyboard over.
  case handedOver
  /// The turn timer was set to seconds, or taken away.
  case turn(Double?)
  /// The turn timer was switched off, or on with the length that it had before.
  case turnToggled
  /// Other people sit down, in the order of rotation.
  case people([String])
  /// Another rhythm was chosen.
  case chose(Rhythm)
  /// A reversal was carried out, or the learner went back to the last green.
  case wentBack(Reversal.Scope)
  /// The files of some other light were restored.
  case restored
  /// Tests that were red once, as the history knows them where the state was lost.
  case recalled(red: Set<String>)
  /// A kind of observation is counted and not shown from now on, or is shown again.
  case silenced(Observation.Kind, Bool)
}
