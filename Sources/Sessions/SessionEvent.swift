public import Practice
public import Verdicts

/// What a session tells whoever shows it.
public enum SessionEvent: Sendable {
  /// A run began.
  case runStarted(RunID)
  /// What the run does now.
  case activity(RunID, Activity)
  /// The run has its verdict; the light is recorded.
  case answered(Verdict, SessionStatus)
  /// A newer save or the person ended the run.
  case runCancelled(RunID)
  /// The run could not judge: a sentence that says what to do.
  case runFailed(RunID, SessionError)
  /// Something changed beside a verdict: a hint, a step, a restored file.
  case statusChanged(SessionStatus)
  /// A word in passing.
  case noticed(String)
  /// The workspace is not where it was.
  case gone(String)
}
