public import Practice
public import Verdicts

/// What a session tells whoever shows it.
public enum SessionEvent: Sendable {
  /// A run began.
  case runStarted(RunID)
  /// What the run does now.
  case activity(RunID, Activity)
  /// The run has its first answer; the light is recorded.
  case answered(Verdict, SessionStatus, PracticeView)
  /// The judge agreed with the answer of the sprint lane.
  case confirmed(RunID)
  /// The judge disagreed with the answer of the sprint lane; the correction is recorded.
  case corrected(Verdict, SessionStatus, PracticeView)
  /// The person ended the run; one that a newer save superseded ends without a word.
  case runCancelled(RunID)
  /// The run could not judge: a sentence that says what to do.
  case runFailed(RunID, SessionError)
  /// Something changed beside a verdict: a hint, a step, a restored file.
  case statusChanged(SessionStatus)
  /// The rhythm goes on without a verdict: a clock, a prediction, a change of hands.
  case practiceChanged(PracticeView)
  /// The bell of a box or a turn.
  case bellRang(Bell, PracticeView)
  /// Files were put back to an earlier light: their paths.
  case wentBack([String])
  /// A word in passing.
  case noticed(String)
  /// The workspace is not where it was.
  case gone(String)
}
