import Verdicts

/// Which tests exist and how they ended last: which shows new, vanished and disabled tests.
struct TestLedger: Hashable, Codable, Sendable {
  /// Identities, and bare names of a starter's tests, that are not new; nil before the first.
  private var known: Set<String>?
  /// The tests as they last ended; nil if the next complete answer is where comparing begins.
  private(set) var present: [TestFact]?
  /// Examples that passed at least once in this step; nil if comparing begins with the next answer.
  private var passingExamples: Set<String>?

  private enum CodingKeys: String, CodingKey {
    case known = "known", present = "present", passingExamples = "passingExamples"
  }

  /// Tests that are known before any run; without any the first complete answer gives them.
  mutating func addKnown(_ tests: Set<String>) { known = (known ?? []).union(tests) }

  /// A new step began: its examples are compared from the next answer on.
  mutating func beginStep() { passingExamples = nil }

  /// Files were replaced: what is there at the next answer is nobody's doing.
  mutating func forgetPresent() {
    present = nil
    passingExamples = nil
  }

  /// Takes an answer in and returns what is new.
  mutating func update(with answer: Answer) -> TestNews {
    var news = TestNews()
    updateExamples(answer, &news)
    if answer.isComplete || !answer.inner.isEmpty { updateTests(answer, &news) }
    return news
  }

  private mutating func updateTests(_ answer: Answer, _ news: inout TestNews) {
    let before = Dictionary(
      (present ?? []).map { ($0.identity, $0) }, uniquingKeysWith: { first, _ in first })
    if let known {
      news.added = answer.inner.filter {
        !known.contains($0.identity) && !known.contains($0.name)
      }
    }
    news.turnedGreen = answer.inner.filter {
      $0.status == .passed && before[$0.identity]?.status != .passed
    }
    news.disabled = answer.inner.filter {
      guard $0.status == .skipped, let earlier = before[$0.identity] else { return false }
      return earlier.status != .skipped
    }
    let now = Set(answer.inner.map(\.identity))
    if answer.isComplete {
      news.vanished = (present ?? []).filter { !now.contains($0.identity) }
      present = answer.inner
    } else if let earlier = present {
      present = earlier.filter { !now.contains($0.identity) } + answer.inner
    }
    if known != nil || answer.isComplete { known = (known ?? []).union(now) }
  }

  private mutating func updateExamples(_ answer: Answer, _ news: inout TestNews) {
    guard answer.outer != nil else { return }
    let passing = answer.examples.filter { $0.status == .passed }
    if let passingExamples {
      news.examplesTurnedGreen = passing.filter { !passingExamples.contains($0.identity) }
    }
    passingExamples = (passingExamples ?? []).union(passing.map(\.identity))
  }
}

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

  var addedRed: [TestFact] { added.filter(\.isRed) }
  /// The new tests that pass; those that came while others went are renamed, split or merged ones.
  var addedGreen: [TestFact] {
    vanished.isEmpty ? added.filter { $0.status == .passed } : []
  }
}

/// What the rhythm needs to know of one test function.
struct TestFact: Hashable, Codable, Sendable {
  /// As in `TestResult.identity`.
  var identity: String
  var name: String
  var status: TestResult.Status

  private enum CodingKeys: String, CodingKey {
    case identity = "identity", name = "name", status = "status"
  }

  init(_ result: TestResult) {
    identity = result.identity
    name = result.name
    status = result.status
  }

  var isRed: Bool { status.isRed }
}
