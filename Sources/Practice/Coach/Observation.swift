/// Something that the step coach noticed: one sentence, one suggestion, from facts alone.
public struct Observation: Hashable, Codable, Sendable {
  /// What was noticed; the names are kept in history and in the configuration.
  public enum Kind: String, Codable, CodingKeyRepresentable, Sendable, CaseIterable {
    /// Tests that were there are gone.
    case testsVanished = "tests-vanished"
    /// Tests that ran are skipped now.
    case testsDisabled = "tests-disabled"
    /// A new test passed at its first run.
    case greenAtOnce = "green-at-once"
    /// A customer's example turned green, and no test of the learner's had asked for it.
    case exampleWithoutTest = "example-without-test"
    /// Two or more new tests failed at once.
    case severalNewTests = "several-new-tests"
    /// The way from red to green was long, in time or in lines.
    case longRed = "long-red"
    /// The build was broken for long.
    case longBroken = "long-broken"
    /// The light was not the predicted one.
    case wrongPrediction = "wrong-prediction"
    /// Several tests were made to pass and nothing was tidied in between.
    case noRefactoring = "no-refactoring"

    /// The observation in a few words, for the retro and for help.
    public var title: String {
      switch self {
      case .testsVanished: "tests vanished"
      case .testsDisabled: "tests disabled"
      case .greenAtOnce: "a new test green at once"
      case .exampleWithoutTest: "a customer's example without a test of your own"
      case .severalNewTests: "several new tests at once"
      case .longRed: "a long way from red to green"
      case .longBroken: "a build broken for long"
      case .wrongPrediction: "a wrong prediction"
      case .noRefactoring: "several greens without refactoring"
      }
    }

    /// What is shown if several were noticed: the order of the cases, the gravest first.
    var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
  }

  /// What was noticed.
  public var kind: Kind
  /// What happened, as one sentence.
  public var sentence: String
  /// What to try, as one sentence.
  public var suggestion: String

  private enum CodingKeys: String, CodingKey {
    case kind = "kind", sentence = "sentence", suggestion = "suggestion"
  }

  /// Makes an observation.
  public init(_ kind: Kind, _ sentence: String, suggestion: String) {
    self.kind = kind
    self.sentence = sentence
    self.suggestion = suggestion
  }

  /// Sentence and suggestion in one line.
  public var text: String { "\(sentence) \(suggestion)" }
}
