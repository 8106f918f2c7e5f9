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
  /// A prediction before the light, or one that names a test.
  case predict
  /// Red, as a prediction.
  case sayRed
  /// Amber, as a prediction.
  case sayAmber
  /// Green, as a prediction.
  case sayGreen
  /// The end of typing, with what was typed.
  case accept
  /// The tests that somebody wants to write.
  case testList
  /// One more item.
  case addItem
  /// An item ticked, or open again.
  case tick
  /// An item crossed out, or wanted again.
  case crossOut
  /// The team's own lines of the Definition of Done.
  case promises
  /// A line of the team's own ticked, or open again.
  case tickPromise
  /// The lights of the attempt.
  case lights
  /// What differs between two lights.
  case difference
  /// The other side of the difference.
  case otherSide
  /// One colour only.
  case filter
  /// The tests of a light.
  case lightTests
  /// The light in which a test was first red.
  case firstRed
  /// The files of a light.
  case bringBack
  /// A note at a light.
  case note
  /// The retro.
  case retro
  /// The files of the last green light.
  case backToGreen
  /// The keyboard for the other one.
  case handOver
  /// The turn timer, off or on.
  case turnTimer
  /// The rhythms to choose from.
  case rhythms
  /// The chosen rhythm.
  case chooseRhythm
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
