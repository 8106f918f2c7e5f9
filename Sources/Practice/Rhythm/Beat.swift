/// What one light meant in the cycle of phases.
struct Beat: Hashable, Sendable {
  /// The phase in which the light found the learner.
  var before: Phase
  /// The phase that the saved change belonged to.
  var work: Phase
  /// The phase that the light leads to.
  var after: Phase
  /// Whether a phase ended here: the only moments at which the coach speaks.
  var isTurn: Bool
  /// Whether a new test began a new cycle.
  var beginsCycle = false
  /// Whether a new test was seen to fail for the first time.
  var isFirstRed = false
  /// Whether a test that did not build yet led here.
  var cameFromHalfRed = false
  /// Whether the learner's tests changed since the last green.
  var testsChanged = false
  /// Whether the new test was green at once.
  var isGreenAtOnce: Bool { work == .test && after == .refactor }
}
