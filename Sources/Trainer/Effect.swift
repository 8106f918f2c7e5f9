public import Practice

/// Something that `update` wants done in the world outside.
public enum Effect: Equatable, Sendable {
  /// Read all katas; answers with `Message.catalogueLoaded`.
  case loadCatalogue
  /// Open or resume the workspace of a kata; answers with `Message.opened`, or with an event that
  /// reports why that failed.
  case open(slug: String)
  /// Close the workspace and stop its run: the person went back to the catalogue.
  case close
  /// Ask the open session for something; answers with `Message.session`.
  case session(SessionRequest)
  /// Let the terminal ring.
  case ringBell
  /// Open the learner's editor at a file of the workspace; the line is from 1.
  case openEditor(path: String, line: Int?)
  /// Remember that the welcome was seen.
  case saveWelcomeSeen
  /// Give the terminal back to the shell until the person returns.
  case suspend
  /// Draw every cell again.
  case redraw
  /// Leave the program.
  case quit
}
