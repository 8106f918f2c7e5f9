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
  case opened(
    kata: Kata, status: SessionStatus, place: String, isolated: Bool, view: PracticeView)
  /// The session stands elsewhere: a step, a hint, a promise, an acceptance file.
  case statusChanged(SessionStatus)
  /// The last step is done, so the kata is finished: time to look back.
  case finished(SessionStatus)
  /// The rhythm stands elsewhere, or a clock went on by a second.
  ///
  /// A light that was covered is shown as soon as the view says that its curtain is open.
  case practiceChanged(PracticeView)
  /// A box or a turn is over.
  case bellRang
  /// A run began and supersedes every earlier one.
  case runStarted(RunID)
  /// A run got further.
  case activity(RunID, Activity)
  /// A run ended with a verdict; the view says whether the curtain covers its light.
  case answered(Verdict, SessionStatus, PracticeView)
  /// The judge agreed with the light of a run.
  case confirmed(RunID)
  /// The judge disagreed with the light of a run and gave this one instead.
  case corrected(Verdict, SessionStatus, PracticeView)
  /// A run was stopped and will not answer.
  case runCancelled(RunID)
  /// A run could not be judged; the sentence says what happened and what to do.
  case runFailed(RunID, String)
  /// The lights of the attempt were read, the oldest first.
  case lightsLoaded([LightEntry])
  /// What differs between two lights was read; without `from` it is the entry before `to`.
  case diffLoaded(from: EntryID?, to: EntryID, files: [FileChange], text: String)
  /// How the tests of a light ended was read.
  case testsLoaded(of: EntryID, [RecordedTest])
  /// The test list was read.
  case testListLoaded(TestList)
  /// The retro was derived.
  case retroLoaded(Retro)
  /// The way back to green was asked for; nil if the present files are the only green.
  case wayBackFound(WayBack?)
  /// Tandem put these files back; their paths are relative to the workspace.
  case wentBack(files: [String])
  /// Something worth a passing word.
  case noticed(String)
  /// The lights of earlier sittings at this attempt were read, with the seconds of work until now.
  case recalled([LightEntry], seconds: Double)
  /// Something went wrong; the sentence says what happened and what to do.
  case failed(String)
  /// The sitting has lasted so many whole minutes. Sent only while a kata is practised.
  case minutesPassed(Int)
}
