public import Katas
public import Practice
public import Screen
public import Verdicts

/// Everything that can happen to the trainer.
public enum Message: Equatable, Sendable {
  /// The program started, with the slug of the kata to open at once if one was named.
  case began(kata: String?)
  /// The person pressed a key.
  case key(KeyPress)
  /// The terminal has a new size.
  case resized(Size)
  /// The catalogue was read.
  case catalogueLoaded([CatalogueEntry])
  /// A workspace is open. `place` is its folder as people write it, such as `~/tandem/fizz-buzz`.
  case opened(kata: Kata, status: SessionStatus, place: String, isolated: Bool)
  /// The session stands elsewhere: a step, a hint, a promise, an acceptance file.
  case statusChanged(SessionStatus)
  /// A run began and supersedes every earlier one.
  case runStarted(RunID)
  /// A run got further.
  case activity(RunID, Activity)
  /// A run ended with a verdict.
  case answered(Verdict, SessionStatus)
  /// A run was stopped and will not answer.
  case runCancelled(RunID)
  /// A run could not be judged; the sentence says what happened and what to do.
  case runFailed(RunID, String)
  /// Something worth a passing word.
  case noticed(String)
  /// Something went wrong; the sentence says what happened and what to do.
  case failed(String)
  /// The sitting has lasted so many whole minutes. Sent only while a kata is practised.
  case minutesPassed(Int)
}
