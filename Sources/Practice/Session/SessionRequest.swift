/// What a screen can ask of an open session; the answers are ``SessionEvent``s.
public enum SessionRequest: Hashable, Sendable {
  /// Judge the workspace now.
  case run
  /// Stop the run and all its processes; answered by `runCancelled`.
  case cancelRun
  /// Go on to the next step; with `anyway`, leave open lines behind.
  ///
  /// Answered by `statusChanged`, by `finished` after the last step, or by a notice of what is open.
  case next(anyway: Bool)
  /// Count one more hint as shown; answered by `statusChanged`.
  case revealHint
  /// Write the customer's acceptance tests again, then judge.
  case restoreAcceptance
  /// Predict the hidden light, or else the next one; answered by `practiceChanged`.
  case predict(Prediction)
  /// Pass the keyboard on; answered by `practiceChanged`.
  case handOver
  /// Switch the turn timer off or on; answered by `practiceChanged`.
  case toggleTurn
  /// Switch to the rhythm of this name; answered by `practiceChanged`.
  case chooseRhythm(String)
  /// Read the lights of the attempt; answered by `lightsLoaded`.
  case loadLights
  /// Read the lights of the attempt before anybody asks for them; answered by `recalled`.
  case recall
  /// Read what differs between two lights; without `from`, since the entry before `to`.
  ///
  /// Answered by `diffLoaded` of the same two.
  case loadDiff(from: EntryID?, to: EntryID)
  /// Read how the tests of a light ended; answered by `testsLoaded`.
  case loadTests(of: EntryID)
  /// Restore the files of a light, after the present ones were kept in the history, then judge.
  ///
  /// Answered by `wentBack`.
  case restore(EntryID)
  /// Find out where the way back to green leads; answered by `wayBackFound`.
  case findWayBack
  /// Restore the files of the green light that was found; answered as `restore` is.
  case goBack(WayBack)
  /// Keep the learner's note with a light; answered by `lightsLoaded`.
  case note(String, on: EntryID)
  /// Read the test list; answered by `testListLoaded`.
  case loadTestList
  /// Change the test list; answered by `testListLoaded`.
  case editTestList(TestListEdit)
  /// Tick a line of the team's checklist, or open it again; answered by `statusChanged`.
  case tickChecklistItem(String, isTicked: Bool)
  /// Derive the retro; answered by `retroLoaded`.
  case loadRetro
}
