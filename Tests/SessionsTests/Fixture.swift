import Engine
import Examples
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
/// a history in memory, and saves that the test reports.
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

  /// Opens a session; by default in the workspace, with the fixture's own judge and history.
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

  /// Reports a save to who watches a folder, by its name.
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
