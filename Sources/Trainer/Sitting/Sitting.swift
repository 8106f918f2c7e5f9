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
  /// The last light, with where the session stands; what is hidden of it is on no screen.
  var light: ShownLight
  /// The folder of the workspace as people write it.
  public internal(set) var place: String
  /// Whether runs are kept inside the sandbox.
  public internal(set) var isolated: Bool
  /// What the rhythm shows.
  public internal(set) var practice: PracticeView
  /// That the judge corrected the light on the screen, in one sentence; nil if it did not.
  public internal(set) var correction: String?
  /// The run that is going on.
  public internal(set) var run: RunID?
  /// How far that run is.
  public internal(set) var activity: Activity?
  /// Whether the run was asked to stop.
  public internal(set) var isStopping = false
  /// The lights of this attempt that were shown, oldest first.
  var row: [RowLight] = []
  /// Whole minutes since the sitting began.
  public internal(set) var minutes = 0
  /// Whole minutes of work before this sitting.
  public internal(set) var earlierMinutes = 0
  /// The pane that scrolls, and the only one on a narrow screen.
  public internal(set) var focus = Pane.story
  /// Whether tests that do not fail are left out.
  public internal(set) var failingOnly = false
  /// The test list; nil until it was read.
  public internal(set) var testList: TestList?
  /// The lights screen; nil while it is not open.
  public internal(set) var timeline: Timeline?
  /// The retro screen; nil while it is not open.
  public internal(set) var retro: RetroPage?
  /// How far the story is scrolled.
  var storyScroll = Scroll()
  /// How far the light's body is scrolled.
  var lightScroll = Scroll()

  /// One light in the row of lights.
  struct RowLight: Equatable, Sendable {
    /// The run that gave it; a correction finds it by this.
    var run: RunID
    var colour: Colour
  }

  /// Takes in the lights of earlier sittings, which are read while this one goes on.
  ///
  /// - Parameter seconds: The time at work until now, without long pauses.
  mutating func recall(_ entries: [LightEntry], seconds: Double) {
    let known = Set(row.map(\.run))
    var earlier: [RowLight] = []
    for entry in entries {
      guard let light = entry.light, !known.contains(light.run), light.run != coveredRun else {
        continue
      }
      // The judge's correction is an entry of the same run.
      earlier.removeAll { $0.run == light.run }
      earlier.append(RowLight(run: light.run, colour: light.colour))
    }
    row = earlier + row
    earlierMinutes = Int(seconds / 60)
  }

  /// Where the session stands; nothing of a hidden light is in it.
  public var status: SessionStatus { light.status }

  /// The last verdict that was shown; it stays while the next run goes.
  public var verdict: Verdict? { light.verdict }

  /// The colours of the attempt's lights that were shown, oldest first.
  public var lights: [Colour] { row.map(\.colour) }

  /// Whether the last light is behind the curtain.
  public var isCovered: Bool { practice.curtain == .covered }

  /// The run of the light behind the curtain; nil if it is open.
  ///
  /// After a break the light is known from the status alone.
  var coveredRun: RunID? {
    isCovered ? light.hidden?.run ?? status.light?.run : nil
  }

  /// The place of the present step, from 0, kept within the kata.
  var stepIndex: Int { max(0, min(status.step, kata.steps.count - 1)) }

  /// The present step.
  var step: Step { kata.steps[stepIndex] }

  /// Whether no other step follows the present one.
  var isLastStep: Bool { stepIndex == kata.steps.count - 1 }

  /// Whether the light was won outside the sandbox or the next one will be.
  var isNotIsolated: Bool { !isolated || verdict?.isolated == false }

  /// What the open lines of the Definition of Done miss, one sentence each; empty when done.
  var openSentences: [String] { status.done?.missing ?? [] }

  /// Where the editor opens: the first failure, else the first test, else the first source.
  var editorPlace: (path: String, line: Int?) {
    if let failure = verdict.flatMap(FirstFailure.init(in:)), let file = failure.file {
      return (file, failure.line)
    }
    let files = kata.starter.map(\.path)
    let first = files.first { $0.hasPrefix("Tests/") } ?? files.first
    return (first ?? "Tests", nil)
  }

  /// What to do now.
  var guidance: Guidance {
    Guidance(
      verdict: verdict, done: status.done, isLastStep: isLastStep, isFinished: status.isFinished,
      practice: practice)
  }
}
