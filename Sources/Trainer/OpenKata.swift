import Katas
import Practice
import Verdicts

/// The kata that is open: what its pages have in common.
struct OpenKata: Equatable, Sendable {
  /// The run that goes on.
  struct PresentRun: Equatable, Sendable {
    let id: RunID
    var activity: Activity?
    var isStopping = false
  }

  /// One light in the row of lights.
  struct RowLight: Equatable, Sendable {
    /// The run that gave it; a correction finds it by this.
    var run: RunID
    var colour: Colour
  }

  /// The kata as its author wrote it.
  var definition: Kata
  /// The last light, with where the session stands; what is hidden of it is on no page.
  var light: ShownLight
  /// The folder of the workspace as people write it.
  var folder: String
  /// Whether runs are kept inside the sandbox.
  var isIsolated: Bool
  /// What the rhythm shows.
  var practice: PracticeView
  /// That the judge corrected the light that is shown, in one sentence; nil if it did not.
  var correction: String?
  /// The run that goes on; nil if none does.
  var run: PresentRun?
  /// The lights of this attempt that were shown, oldest first.
  var row: [RowLight] = []
  /// Whole minutes since the kata was opened.
  var minutes = 0
  /// Whole minutes of work before that.
  var earlierMinutes = 0
  /// The test list; nil until it was read.
  var testList: TestList?

  /// Where the session stands; nothing of a hidden light is in it.
  var status: SessionStatus { light.status }

  /// The last verdict that was shown; it stays while the next run goes.
  var verdict: Verdict? { light.verdict }

  /// The colours of the attempt's lights that were shown, oldest first.
  var lights: [Colour] { row.map(\.colour) }

  /// Whether the last light is hidden until it is predicted.
  var isLightHidden: Bool { practice.hiddenLight == .hidden }

  /// The run of the hidden light; nil if none is hidden.
  ///
  /// After a break the light is known from the status alone.
  var hiddenRun: RunID? { isLightHidden ? light.hidden?.run ?? status.light?.run : nil }

  /// The index of the present step, from 0, kept within the kata.
  var stepIndex: Int { max(0, min(status.step, definition.steps.count - 1)) }

  var step: Step { definition.steps[stepIndex] }

  var isLastStep: Bool { stepIndex == definition.steps.count - 1 }

  /// Whether the light was won outside the sandbox or the next one will be.
  var isNotIsolated: Bool { !isIsolated || verdict?.isolated == false }

  /// What the open lines of the Definition of Done miss, one sentence each; empty when done.
  var openSentences: [String] { status.done?.missing ?? [] }

  var checklist: [ChecklistItem] { status.done?.checklist ?? [] }

  var guidance: Guidance {
    Guidance(
      verdict: verdict, done: status.done, isLastStep: isLastStep, isFinished: status.isFinished,
      practice: practice)
  }

  /// Takes in the light of the present run, which ends with it.
  mutating func answer(_ verdict: Verdict, _ practice: PracticeView) {
    run = nil
    correction = nil
    self.practice = practice
    if let superseded = light.answer(verdict, isHidden: isLightHidden) { addToRow(superseded) }
    if !isLightHidden { addToRow(verdict) }
  }

  /// Takes over what the rhythm shows; once the light is predicted, it is shown.
  mutating func show(_ practice: PracticeView) {
    self.practice = practice
    if !isLightHidden, let shown = light.reveal() { addToRow(shown) }
  }

  /// Takes in the lights of earlier sessions, which are read while this one goes on.
  ///
  /// - Parameter seconds: The time at work until now, without long pauses.
  mutating func recall(_ entries: [LightEntry], seconds: Double) {
    let known = Set(row.map(\.run))
    var earlier: [RowLight] = []
    for entry in entries {
      guard let light = entry.light, !known.contains(light.run), light.run != hiddenRun else {
        continue
      }
      // The judge's correction is an entry of the same run.
      earlier.removeAll { $0.run == light.run }
      earlier.append(RowLight(run: light.run, colour: light.colour))
    }
    row = earlier + row
    earlierMinutes = Int(seconds / 60)
  }

  private mutating func addToRow(_ verdict: Verdict) {
    row.append(RowLight(run: verdict.run, colour: verdict.colour))
  }
}
