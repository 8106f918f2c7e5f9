/// What a key asks the trainer to do.
public enum Command: String, Sendable, CaseIterable {
  /// One line up, or the row above.
  case lineUp
  /// One line down, or the row below.
  case lineDown
  /// One page up.
  case pageUp
  /// One page down.
  case pageDown
  /// To the first line or row.
  case toTop
  /// To the last line or row.
  case toBottom
  /// The other pane.
  case otherPane
  /// Open the chosen kata.
  case open
  /// Find a kata by typing.
  case search
  /// Yes, in a question.
  case confirm
  /// One level back.
  case back
  /// The editor at the failing line.
  case edit
  /// The next hint.
  case hint
  /// The next step.
  case next
  /// A run now.
  case run
  /// The end of the run.
  case stop
  /// Only what fails, or everything again.
  case failingOnly
  /// What the build and the tests wrote.
  case rawOutput
  /// The customer's tests as they were.
  case restore
  /// The keys.
  case help
  /// The end of the program.
  case leave
  /// The end of the run, else of the program.
  case interrupt
  /// The shell, for a while.
  case suspend
  /// Every cell anew.
  case redraw
}
