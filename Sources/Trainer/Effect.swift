public import Practice
public import Verdicts

/// Something that `update` wants done in the world outside.
public enum Effect: Equatable, Sendable {
  /// Read all katas; answers with `Message.catalogueLoaded`.
  case loadCatalogue
  /// Open or resume the workspace of a kata; answers with `Message.opened` or `Message.failed`.
  case open(slug: String)
  /// Close the workspace and stop its run: the person went back to the catalogue.
  case close
  /// Judge the workspace now.
  case run
  /// Stop the run and all its processes; answers with `Message.runCancelled`.
  case cancelRun(RunID)
  /// Go on to the next step; with `anyway`, leave open lines behind.
  case next(anyway: Bool)
  /// Count one more hint as shown; answers with `Message.statusChanged`.
  case revealHint
  /// Write the customer's acceptance tests anew.
  case restoreAcceptance
  /// Predict the covered light, or else the next; answers with `Message.practiceChanged`.
  case predict(Prediction)
  /// Hand the keyboard over; answers with `Message.practiceChanged`.
  case handOver
  /// Switch the turn timer off or on; answers with `Message.practiceChanged`.
  case toggleTurn
  /// Let the terminal ring.
  case ringBell
  /// Go on by the rhythm of this name; answers with `Message.practiceChanged`.
  case chooseRhythm(String)
  /// Read the lights of the attempt; answers with `Message.lightsLoaded`.
  case loadLights
  /// Read what differs between two lights; without `from` since the entry before `to`.
  ///
  /// Answers with `Message.diffLoaded` of the same two.
  case loadDiff(from: EntryID?, to: EntryID)
  /// Read how the tests of a light ended; answers with `Message.testsLoaded`.
  case loadTests(of: EntryID)
  /// Put the files back to a light, after the present ones were kept in the history.
  ///
  /// Answers with `Message.wentBack`.
  case restore(EntryID)
  /// Find out where the way back to green leads; answers with `Message.wayBackFound`.
  case findWayBack
  /// Put the files back to the green light that was found; answers as `restore`.
  case goBack(WayBack)
  /// Keep the learner's note at a light; answers with `Message.lightsLoaded`.
  case note(String, on: EntryID)
  /// Read the test list; answers with `Message.testListLoaded`.
  case loadTestList
  /// Change the test list; answers with `Message.testListLoaded`.
  case editTestList(TestListEdit)
  /// Tick a line of the team's own, or open it again; answers with `Message.statusChanged`.
  case tickPromise(String, isTicked: Bool)
  /// Derive the retro; answers with `Message.retroLoaded`.
  case loadRetro
  /// Open the learner's editor at a file of the workspace; the line is from 1.
  case openEditor(path: String, line: Int?)
  /// Remember that the welcome was seen.
  case saveWelcomeSeen
  /// Give the terminal back to the shell until the person returns.
  case suspend
  /// Draw every cell anew.
  case redraw
  /// Leave the program.
  case quit
}
