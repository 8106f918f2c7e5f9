import Verdicts

/// What the rhythm needs of a verdict: the facts alone, small enough to survive a restart.
struct Answer: Hashable, Codable, Sendable {
  var run: RunID
  var tree: String
  var colour: Colour
  var reason: Reason
  var inner: [TestFact]
  /// Whether every inner test that exists is listed: not after a crash or a broken build.
  var isComplete: Bool
  /// The colour of the outer loop; nil where there is none.
  var outer: Colour?
  var examples: [TestFact]
  /// Names of examples of earlier steps that fail again.
  var regressions: [String]
  /// What to do about the light, whatever the rhythm.
  var advice: String
  /// The sentence if this broken build is the first half of red.
  var firstHalfOfRed: String

  private enum CodingKeys: String, CodingKey {
    case run = "run", tree = "tree", colour = "colour", reason = "reason", inner = "inner"
    case isComplete = "isComplete", outer = "outer", examples = "examples"
    case regressions = "regressions", advice = "advice", firstHalfOfRed = "firstHalfOfRed"
  }

  init(_ verdict: Verdict) {
    run = verdict.run
    tree = verdict.tree
    colour = verdict.colour
    reason = verdict.reason
    inner = verdict.inner.tests.map(TestFact.init)
    isComplete = verdict.inner.reason.listsEveryTest
    outer = verdict.outer?.colour
    examples = (verdict.outer?.tests ?? []).map(TestFact.init)
    regressions = verdict.regressions.map(\.name)
    advice = Guidance(verdict: verdict, done: nil).sentence
    firstHalfOfRed =
      Guidance.firstHalfOfRed(verdict.inner)
      ?? "Your test does not build yet: make it compile, and see it fail."
  }

  var redNames: [String] { inner.filter(\.isRed).map(\.name) }
}
