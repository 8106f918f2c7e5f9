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
