import Engine
import Files
import Foundation
import Practice
import Synchronization
import Watching
import Workspaces

@testable import Katas
@testable import Sessions
@testable import Verdicts

/// A workspace of a small kata in a temporary folder, with a judge whose answers the test chooses,
/// a history in memory, and saves that the test tells.
final class Fixture: Sendable {
  let folder: URL
  let folders: Folders
  let kata: Kata
  let answers = Mutex<[Result<Verdict, EngineError>]>([])
  /// Answers that the sprint lane gives first.
  let early = Mutex<[Verdict]>([])
  let requests = Mutex<[RunRequest]>([])
  /// Folders outside of the workspace on which it is said to depend.
  let localPackages = Mutex<[URL]>([])
  /// What the judge's last word waits for; nil for nothing.
  let gate = Mutex<AsyncStream<Void>?>(nil)

  /// The time of every session of this fixture.
  let clock = TestClock()
  /// The lights of every session of this fixture.
  let history: MemoryHistory
  private let watched = Mutex<[String: AsyncStream<WatchEvent>.Continuation]>([:])

  /// A fixture with its workspace made and a session opened in it.
  static func begun() throws -> (fixture: Fixture, session: Session) {
    let fixture = try Fixture()
    _ = try fixture.make()
    return (fixture, try fixture.open().session)
  }

  init(
    steps: Int = 3, kata: Kata? = nil, history: MemoryHistory = MemoryHistory()
  ) throws {
    self.history = history
    folder = FileManager.default.temporaryDirectory
      .appending(path: "tandem-sessions-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    folders = Folders(environment: ["HOME": folder.path])
    self.kata = kata ?? Kata.counting(steps: steps)
  }

  /// The same workspace with a kata that has other steps now, which get their numbers here.
  func with(_ steps: [Step]) throws -> Fixture {
    var kata = kata
    kata.steps = steps
    for index in steps.indices {
      kata.steps[index].slug = "\(index + 1)\(steps[index].slug.drop { $0 != "-" })"
    }
    let fixture = try Fixture(kata: kata, history: history)
    try FileManager.default.removeItem(at: fixture.root.deletingLastPathComponent())
    try FileManager.default.copyItem(at: folder, to: fixture.folder)
    try FileManager.default.removeItem(at: fixture.folder.appending(path: "Katas"))
    return fixture
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  var root: URL { folder.appending(path: "counting") }

  func make() throws -> Workspace { try SessionOpener.makeWorkspace(of: kata, at: root) }

  /// The judge answers with the next verdict in line, for exactly the tree that is there.
  func answer(_ verdict: Verdict) {
    answers.withLock { $0.append(.success(verdict)) }
  }

  /// The sprint lane answers first, then the judge.
  func answer(_ first: Verdict, then last: Verdict) {
    early.withLock { $0.append(first) }
    answer(last)
  }

  /// Holds the judge's last word back until the returned function is called.
  func holdJudge() -> @Sendable () -> Void {
    let (stream, opener) = AsyncStream.makeStream(of: Void.self)
    gate.withLock { $0 = stream }
    return {
      self.gate.withLock { $0 = nil }
      opener.finish()
    }
  }

  /// The judge cannot answer the next request.
  func fail(_ error: EngineError) {
    answers.withLock { $0.append(.failure(error)) }
  }

  /// Opens a session; unless told otherwise in the workspace, with the fixture's own judge and history.
  func open(
    at package: URL? = nil, checklist: [String] = [], filter: String? = nil,
    lane: LaneChoice = .auto, arrangement: Arrangement = Arrangement(), judge: EngineClient? = nil,
    history: (@Sendable (URL) -> HistoryClient)? = nil
  ) throws -> (session: Session, notices: [String]) {
    let katas = folder.appending(path: "Katas")
    // The library gives exactly the one kata, from files, as it would for a learner.
    if !FileManager.default.fileExists(atPath: katas.path) { try kata.write(to: katas) }
    let opener = SessionOpener(
      folders: folders, engine: judge ?? self.judge,
      history: history ?? { _ in self.history.client },
      changes: { folder in
        let (stream, continuation) = AsyncStream.makeStream(of: WatchEvent.self)
        self.watched.withLock { $0[folder.lastPathComponent] = continuation }
        return stream
      }, clock: clock.client)
    let options = SessionOptions(
      filter: filter, checklist: checklist, lane: lane, arrangement: arrangement)
    return try opener.open(package ?? root, options: options) { () throws(LibraryError) in
      Library(root: katas)
    }
  }

  /// Tells who watches a folder, by its name, of a save.
  func notice(_ event: WatchEvent, in folder: String) {
    watched.withLock { $0[folder] }?.yield(event)
  }

  private var judge: EngineClient {
    EngineClient { request, hooks throws(EngineError) in
      self.requests.withLock { $0.append(request) }
      hooks.onActivity(.compiling(.inner, done: 1, total: 2))
      let tree = (try? SourceTree.digest(of: request.subject.root)) ?? ""
      await hooks.onCopy(request.subject.root, tree)
      await hooks.onLocalPackages(self.localPackages.withLock { $0 })
      if let early = self.early.withLock({ $0.isEmpty ? nil : $0.removeFirst() }) {
        var verdict = early
        verdict.run = request.run
        verdict.tree = tree
        verdict.lane = .sprint
        verdict.confirmed = false
        hooks.onAnswer(verdict)
      }
      if let gate = self.gate.withLock({ $0 }) { for await _ in gate { break } }
      let next = self.answers.withLock { $0.isEmpty ? nil : $0.removeFirst() }
      guard let next else { throw .cancelled }
      var verdict = try next.get()
      verdict.run = request.run
      verdict.tree = tree
      return verdict
    }
  }

  func save(_ text: String, to path: String) throws {
    try text.write(to: root.appending(path: path), atomically: true, encoding: .utf8)
  }
}

extension Kata {
  /// A kata of a few alike steps, each with one example.
  static func counting(steps: Int) -> Kata {
    Kata(
      slug: "counting", title: "Counting", level: 1, minutes: 10, kind: .tdd, teaches: "counting",
      module: "Counting", story: "Count.",
      steps: (1...steps).map { number in
        Step(
          slug: "\(number)-count-to-\(number)",
          card: Card(
            title: "Count to \(number)", story: "Count.", rules: ["Count."],
            examples: [
              Example(
                name: "\(number) → \(number)", columns: ["number", "count"],
                cells: ["\(number)", "\(number)"])
            ], hints: ["Think.", "Think more.", "Write."]),
          acceptance: """
            import Testing
            @testable import Counting

            @Suite struct `Step \(number): Count to \(number)` {
              @Test func `\(number) → \(number)`() { #expect(count(\(number)) == \(number)) }
            }

            """)
      },
      starter: [
        SourceFile(
          path: "Sources/Counting/Counting.swift",
          text: "func count(_ number: Int) -> Int {\n  0\n}\n"),
        SourceFile(
          path: "Tests/CountingTests/CountingTests.swift",
          text: """
            import Testing
            @testable import Counting

            @Suite struct CountingTests {
              @Test func `one is one`() { #expect(count(1) == 1) }
            }

            """),
      ])
  }

  /// Writes the kata as the folder that a library reads.
  func write(to library: URL) throws {
    let root = library.appending(path: slug)
    func put(_ text: String, _ path: String) throws {
      let url = root.appending(path: path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: url, atomically: true, encoding: .utf8)
    }
    try put(
      """
      title: \(title)
      level: \(level)
      minutes: \(minutes)
      kind: \(kind.rawValue)
      teaches: \(teaches)
      module: \(module)
      interface:
        - "func count(_ number: Int) -> Int"
      source: made up

      """, "kata.yml")
    try put("# \(title)\n\n\(story)\n", "Story.md")
    for file in starter { try put(file.text, "Starter/\(file.path)") }
    for step in steps {
      let rows = step.card.examples.map { "| \($0.cells.joined(separator: " | ")) |" }
      try put(
        """
        # \(step.card.title)

        \(step.card.story)

        ## Rules

        - Count.

        ## Examples

        | number | count |
        |---|---|
        \(rows.joined(separator: "\n"))

        ## Hints

        1. Think.
        2. Think more.
        3. Write.

        """, "\(step.slug)/Card.md")
      try put(step.acceptance, "\(step.slug)/Acceptance.swift")
    }
  }
}

extension TestResult {
  static func inner(_ name: String, _ status: Status = .passed) -> TestResult {
    TestResult(
      id: "CountingTests.CountingTests/`\(name)`()/CountingTests.swift:5:4", name: name,
      suite: "CountingTests", module: "CountingTests", status: status, seconds: 0.001,
      file: "Tests/CountingTests/CountingTests.swift", line: 5)
  }

  static func outer(step: Int, _ status: Status = .passed) -> TestResult {
    TestResult(
      id: "AcceptanceTests.Step\(step)", name: "\(step) → \(step)", suite: "Step \(step)",
      module: "AcceptanceTests", loop: .outer, status: status, seconds: 0.001,
      file: "Acceptance/Tests/AcceptanceTests/\(step)-count-to-\(step).swift", line: 5)
  }
}

extension Verdict {
  /// The only test passes, and so does the first step's example.
  static let green = Verdict.of([.inner("my own")], outer: [.outer(step: 1)])
  /// The only test fails, and the first step's example passes.
  static let red = Verdict.of([.inner("my own", .failed)], outer: [.outer(step: 1)])

  /// A verdict with these tests in its loops; the reasons follow from the tests.
  static func of(_ inner: [TestResult], outer: [TestResult] = []) -> Verdict {
    func loop(_ tests: [TestResult]) -> LoopVerdict {
      LoopVerdict(
        reason: tests.isEmpty
          ? .noTests : tests.contains { $0.status == .failed } ? .testsFailed : .passed,
        tests: tests)
    }
    return Verdict(run: RunID(rawValue: "?"), inner: loop(inner), outer: loop(outer))
  }
}
