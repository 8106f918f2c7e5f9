/// What is new about the tests in one answer, compared with the answers before it.
struct TestNews: Hashable, Sendable {
  /// Tests of the learner's that were never there before.
  var added: [TestFact] = []
  /// Tests of the learner's that were there and are not any more, with their last end.
  var vanished: [TestFact] = []
  /// Tests of the learner's that ran before and are skipped now.
  var disabled: [TestFact] = []
  /// Tests of the learner's that pass now and did not before.
  var turnedGreen: [TestFact] = []
  /// The customer's examples that pass now and did not before, within one step.
  var examplesTurnedGreen: [TestFact] = []

  /// The new tests that fail.
  var addedRed: [TestFact] { added.filter(\.isRed) }
  /// The new tests that pass; those that came while others went are renamed, split or merged ones.
  var addedGreen: [TestFact] {
    vanished.isEmpty ? added.filter { $0.status == .passed } : []
  }
}
