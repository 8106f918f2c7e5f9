public import Verdicts

/// What a session reports to a screen; ``SessionRequest`` is the way back.
public enum SessionEvent: Hashable, Sendable {
  /// A run began and supersedes every earlier one.
  case runStarted(RunID)
  /// What the run does now.
  case activity(RunID, Activity)
  /// The run has its first answer; the light is recorded.
  case answered(Verdict, SessionStatus, PracticeView)
  /// The judge agreed with the light of a run.
  case confirmed(RunID)
  /// The judge disagreed with the light of a run and gave this one; the correction is recorded.
  case corrected(Verdict, SessionStatus, PracticeView)
  /// The person stopped the run; one that a newer save superseded ends without an event.
  case runCancelled(RunID)
  /// The run could not be judged; the sentence says what happened and what to do.
  case runFailed(RunID, String)
  /// The status changed without a verdict: a step, a hint, a ticked line, an acceptance file.
  case statusChanged(SessionStatus)
  /// The rhythm went on without a verdict: a clock, a prediction, a change of hands.
  case practiceChanged(PracticeView)
  /// A box or a turn is over.
  case bellRang(Bell, PracticeView)
  /// Tandem restored these files of an earlier light; their paths are relative to the workspace.
  case wentBack(files: [String])
  /// The last step is done, so the kata is finished.
  case finished(SessionStatus)
  /// The lights of the attempt were read, the oldest first.
  case lightsLoaded([LightEntry])
  /// The lights of earlier sittings were read, with the seconds of work until now.
  case recalled([LightEntry], seconds: Double)
  /// What differs between two lights was read; without `from`, it is the entry before `to`.
  case diffLoaded(from: EntryID?, to: EntryID, files: [FileChange], text: String)
  /// How the tests of a light ended was read.
  case testsLoaded(of: EntryID, [RecordedTest])
  /// The test list was read.
  case testListLoaded(TestList)
  /// The retro was derived.
  case retroLoaded(Retro)
  /// The way back to green was looked for; nil if the present files are the only green.
  case wayBackFound(WayBack?)
  /// Something worth a passing word.
  case noticed(String)
  /// A request could not be carried out; the sentence says what happened and what to do.
  case failed(String)
  /// The workspace was moved or deleted, so the session is over; the sentence says what to do.
  case gone(String)
}
