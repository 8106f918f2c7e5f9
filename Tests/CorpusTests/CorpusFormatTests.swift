import Engine
import Foundation
import Support
import Testing

@testable import Verdicts

/// The corpus as text: that it can be read, and that it expects something.
@Suite struct `The corpus as written` {
  private let corpus = Corpus.standing

  @Test func `can be read, every file of it`() {
    #expect(corpus.problems == [])
  }

  @Test func `is large enough`() {
    #expect(corpus.cases.count { !$0.isHostile } >= 60)
    #expect(corpus.cases.count { $0.isHostile } >= 25)
  }

  @Test func `names each case and each truth once`() {
    #expect(Set(corpus.cases.map(\.name)).count == corpus.cases.count)
    #expect(Set(corpus.cases.map(\.title)).count == corpus.cases.count)
  }

  @Test func `builds each case upon a shape that exists`() {
    let unknown = corpus.cases.filter { corpus.shapes[$0.settings.shape] == nil }
    #expect(unknown.map(\.name) == [])
  }

  @Test func `gives each light a reason of its colour`() {
    for subject in corpus.cases {
      for expected in subject.stages.flatMap(\.expectations) {
        let colours = expected.reason.values.map(\.colour)
        #expect(colours.allSatisfy { $0 == expected.light }, "\(subject.name)")
        #expect(expected.plain != .falseGreen || expected.light != .green, "\(subject.name)")
      }
    }
  }

  @Test func `says of each failure where it is`() {
    for subject in corpus.cases where !subject.isHostile {
      for expected in subject.stages.flatMap(\.expectations) where expected.regressions == nil {
        let facts: Bool? =
          switch expected.reason.values.first {
          case .testsFailed:
            expected.failing != nil || expected.tests != nil || expected.says != nil
          case .limitExceeded: expected.limit != nil
          default: nil
          }
        #expect(facts != false || subject.stages.count > 1, "\(subject.name)")
      }
    }
  }

  @Test func `knows shapes that several cases share, each with a case`() {
    let used = Set(corpus.cases.map(\.settings.shape))
    #expect(used == Set(corpus.shapes.keys))
  }

  @Test func `judges the representative, all or the named ones`() {
    let all = corpus.chosen(by: ["TANDEM_CORPUS": "all"])
    let few = corpus.chosen(by: [:])
    let one = corpus.chosen(by: ["TANDEM_CORPUS_ONLY": "a-crash", "TANDEM_CORPUS": "all"])
    #expect(all.count == corpus.cases.count)
    #expect((10..<all.count).contains(few.count))
    #expect(few.contains { $0.isHostile } && few.contains { !$0.isHostile })
    #expect(one.map(\.name) == ["a-crash"])
  }
}

/// The reader of cases, and the comparison, which must be able to disagree.
@Suite struct `A case` {
  private static let text = """
    ---
    shape: plain
    light: red
    reason: testsFailed
    tests: { one: failed, two: [passed, unfinished] }
    failing: ["Tests/a.swift:3"]
    stretch: { LONG: 3 }
    ---
    # A title

    Why.

    ```swift Tests/a.swift
    LONG
    ```

    ## Later

    ```yaml expect
    light: green
    reason: passed
    ```

    ```delete Tests/a.swift
    ```

    ```hex Tests/b.txt
    ff 0a
    ```
    """

  @Test func `is front matter, title, prose and files, stage by stage`() throws {
    let subject = try CaseReader(Self.text).corpusCase(name: "a", isHostile: false)
    #expect(subject.title == "A title")
    #expect(subject.stages.map(\.title) == ["A title", "Later"])
    #expect(subject.stages.map(\.expected.light) == [.red, .green])
    #expect(subject.files(over: [], at: 0).map(\.content) == [.text("xxx\n")])
    #expect(subject.files(over: [], at: 1).map(\.content) == [.bytes([0xff, 0x0a])])
  }

  @Test(arguments: [
    ("shape: plain", "shap: plain", "nobody knows the key `shap`"),
    ("# A title", "A title", "a case has one title"),
    ("Why.", "", "no word says why it is here"),
    ("```yaml expect", "```yaml", "has no block ```yaml expect"),
    ("reason: testsFailed", "reason: odd", "odd"),
    ("ff 0a", "fg", "Tests/b.txt is not all hex"),
  ])
  func `is refused when something is wrong with it`(old: String, new: String, why: String) {
    let error = #expect(throws: CorpusError.self) {
      try CaseReader(Self.text.replacing(old, with: new)).corpusCase(name: "a", isHostile: false)
    }
    #expect(error?.description.contains(why) == true, "\(error?.description ?? "-")")
  }

  @Test func `agrees with its verdict`() throws {
    #expect(try Self.disagreements(with: Self.verdict()) == [])
  }

  @Test func `says what it expected and what it got`() throws {
    var verdict = Self.verdict()
    verdict.inner.reason = .passed
    verdict.inner.tests[0].status = .passed
    verdict.inner.tests[0].issues = []
    verdict.inner.tests.append(Self.test("three", .passed))
    verdict.inner.tests[1].name = "zwei"
    verdict.outer = LoopVerdict(reason: .passed)
    #expect(
      try Self.disagreements(with: verdict) == [
        "light: expected red, got green",
        "reason: expected testsFailed, got passed",
        "test one: expected failed, got passed",
        "test M/zwei: expected none, got unfinished",
        "test M/three: expected none, got passed",
        "test two: expected passed or unfinished, got no such test",
        "failing: expected [\"Tests/a.swift:3\"], got []",
        "outer loop: expected none, got one",
      ])
  }

  private static func disagreements(with verdict: Verdict) throws -> [String] {
    let subject = try CaseReader(text).corpusCase(name: "a", isHostile: false)
    return subject.stages[0].expected.disagreements(with: verdict)
  }

  private static func verdict() -> Verdict {
    var failed = test("one", .failed)
    failed.issues = [TestIssue(message: "no", file: "Tests/a.swift", line: 3)]
    return Verdict(
      run: RunID(rawValue: "a"),
      inner: LoopVerdict(reason: .testsFailed, tests: [failed, test("two", .unfinished)]))
  }

  private static func test(_ name: String, _ status: TestResult.Status) -> TestResult {
    TestResult(id: name, name: name, suite: "", module: "M", status: status)
  }
}

/// What the runner checks around a run, which must be able to see something.
@Suite struct `The surroundings of a run` {
  @Test func `show what was changed, made and taken away`() throws {
    let folder = try TemporaryFolder()
    for name in ["changed", "kept", "gone"] { try folder.write(name, to: name) }
    let before = Surroundings(of: [folder.url])
    #expect(before.changes(to: Surroundings(of: [folder.url])) == [])
    try folder.write("other", to: "changed")
    try folder.write("", to: "made")
    try folder.remove("gone")
    let changes = before.changes(to: Surroundings(of: [folder.url]))
      .map { URL(filePath: $0).lastPathComponent }
    #expect(changes.filter { $0 != "." } == ["changed", "gone", "made"])
  }

  @Test func `show a process that bears the mark`() async throws {
    let mark = "TANDEM_CORPUS_MARK=\(UUID().uuidString)"
    let none = try await Surroundings.processes(bearing: mark, after: .zero)
    #expect(none == [])
    let child = Process()
    child.executableURL = URL(filePath: "/bin/sleep")
    child.arguments = ["60"]
    child.environment = [
      String(mark.split(separator: "=")[0]): String(mark.split(separator: "=")[1])
    ]
    try child.run()
    defer { child.terminate() }
    // The kernel shows a process before it has given it its environment.
    var one: [String] = []
    let deadline = ContinuousClock.now + .seconds(10)
    while one.isEmpty, ContinuousClock.now < deadline {
      one = try await Surroundings.processes(bearing: mark, after: .zero)
    }
    #expect(one.count == 1)
  }

  @Test func `gives hasty saves one second, and careful ones a second each`() {
    let hasty = SaveClock(isHasty: true, isCareful: true)
    let seconds = (0..<4).compactMap { hasty.time(ofStage: $0)?.rounded(.down) }
    #expect(Set(seconds).count == 1 && seconds.count == 4)
    let careful = SaveClock(isHasty: false, isCareful: true)
    #expect(Set((0..<4).compactMap { careful.time(ofStage: $0) }).count == 4)
    #expect(SaveClock(isHasty: false, isCareful: false).time(ofStage: 0) == nil)
  }
}

extension CorpusCase.Stage {
  /// What is expected of both loops.
  fileprivate var expectations: [Expectation] {
    [expected] + (expected.outer.map { [$0.expectation] } ?? [])
  }
}
