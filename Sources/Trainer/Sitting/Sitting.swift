public import Katas
public import Practice
import Screen
public import Verdicts

/// One sitting at a kata: what the practice screen knows.
public struct Sitting: Equatable, Sendable {
  /// One of the two panes of the practice screen.
  public enum Pane: String, Sendable {
    /// The story, the customer's examples and the Definition of Done.
    case story
    /// The light and all that belongs to it.
    case light
  }

  /// The kata.
  public internal(set) var kata: Kata
  /// Where the session stands.
  public internal(set) var status: SessionStatus
  /// The folder of the workspace as people write it.
  public internal(set) var place: String
  /// Whether runs are kept inside the sandbox.
  public internal(set) var isolated: Bool
  /// The last verdict; it stays while the next run goes.
  public internal(set) var verdict: Verdict?
  /// The run that is going on.
  public internal(set) var run: RunID?
  /// How far that run is.
  public internal(set) var activity: Activity?
  /// Whether the run was asked to stop.
  public internal(set) var isStopping = false
  /// The colours of this sitting's lights, oldest first.
  public internal(set) var lights: [Colour] = []
  /// Whole minutes since the sitting began.
  public internal(set) var minutes = 0
  /// The pane that scrolls, and the only one on a narrow screen.
  public internal(set) var focus = Pane.story
  /// Whether tests that do not fail are left out.
  public internal(set) var failingOnly = false
  /// How far the story is scrolled.
  var storyScroll = Scroll()
  /// How far the light's body is scrolled.
  var lightScroll = Scroll()

  /// Begins a sitting.
  init(kata: Kata, status: SessionStatus, place: String, isolated: Bool) {
    self.kata = kata
    self.status = status
    self.place = place
    self.isolated = isolated
  }

  /// The place of the present step, from 0, kept within the kata.
  var stepIndex: Int { max(0, min(status.step, kata.steps.count - 1)) }

  /// The present step.
  var step: Step { kata.steps[stepIndex] }

  /// Whether the light was won outside the sandbox or the next one will be.
  var isNotIsolated: Bool { !isolated || verdict?.isolated == false }

  /// What to do now.
  var guidance: Guidance {
    Guidance(
      verdict: verdict, done: status.done, isLastStep: stepIndex == kata.steps.count - 1,
      isFinished: status.isFinished)
  }
}
