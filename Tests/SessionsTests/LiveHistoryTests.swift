import Engine
import Files
import Foundation
import History
import Support
import Testing
import Verdicts

@testable import Practice
@testable import Sessions

/// The history in git, and that the one in memory tells the same.
@Suite struct LiveHistoryTests {
  /// A folder of the learner's and a history of it.
  private struct Scene {
    let folder: TemporaryFolder
    let history: HistoryClient

    func write() async throws -> Snapshot {
      try await history.writeTree(folder.url) { SourceTree.judges(path: $0) }
    }

    func record(_ verdict: Verdict, corrects: EntryID? = nil) async throws -> EntryID {
      let light = RecordedLight(
        verdict, kata: "counting", step: "1-count", phase: "test", driver: "Ana",
        remarks: ["tooLong"], corrects: corrects)
      return try await history.record(verdict, light, 100.7, try await write())
    }

    func back(
      to target: EntryID, judged: TreeID? = nil, sparing: String = "none"
    ) async throws -> [String] {
      try await history.goBack(
        RestoreRequest(
          target: target, folder: folder.url, kind: .goingBack, time: 200, judged: judged,
          including: { SourceTree.judges(path: $0) }, sparing: { $0.hasPrefix(sparing) }))
    }

    /// What is in the folder, links and empty folders included.
    func content() throws -> [String] {
      try FileManager.default.subpathsOfDirectory(atPath: folder.url.path).sorted().map { path in
        let mode = try FileManager.default.attributesOfItem(atPath: folder[path].path)
        let text = (try? folder.snapshot()[path]).map { String(decoding: $0, as: UTF8.self) }
        return "\(path) \(mode[.type] ?? "") \(mode[.posixPermissions] ?? "") \(text ?? "")"
      }
    }
  }

  /// Plays a scene with both histories, and compares what each says about itself.
  private func compare(_ play: (Scene) async throws -> [Any]) async throws {
    let repository = try TemporaryFolder()
    var told: [[String]] = []
    for history in [MemoryHistory().client, HistoryClient.live(at: repository["history.git"])] {
      let folder = try TemporaryFolder()
      try folder.write("one\ntwo\nthree\n", to: "Sources/A/A.swift")
      try folder.write("#!/bin/sh\n", to: "run", executable: true)
      try folder.write("a\0b", to: "Sources/A/data")
      try folder.write("no end", to: "Tests/A/ATests.swift")
      try folder.write("", to: ".build/debug.yaml")
      try FileManager.default.createSymbolicLink(
        atPath: folder["link"].path, withDestinationPath: "Sources/A/A.swift")
      told.append(plain(try await play(Scene(folder: folder, history: history))))
    }
    try #require(told[0].count == told[1].count)
    for (memory, live) in zip(told[0], told[1]) { #expect(memory == live) }
  }

  /// Values as text in which entries and trees bear numbers in the order of their coming.
  private func plain(_ values: [Any]) -> [String] {
    var numbers: [Substring: Int] = [:]
    return values.map { value in
      "\(value)".replacing(/\b(?:[0-9a-f]{40}|[0-9a-f]{8})\b/) { name in
        let number = numbers[name.output.prefix(8), default: numbers.count + 1]
        numbers[name.output.prefix(8)] = number
        return "#\(number)"
      }
    }
  }

  private func refusal(_ work: () async throws -> Any) async -> String {
    do { return "\(try await work())" } catch { return "\(error)" }
  }

  private let sprint: Verdict = {
    var verdict = Verdict.of(
      [.inner("one", .failed), .inner("two", .skipped)], outer: [.outer(step: 1)])
    verdict.run = RunID(rawValue: "01J")
    verdict.tree = "digest"
    verdict.lane = .sprint
    return verdict
  }()

  @Test func `lights and what became of them are told by both`() async throws {
    try await compare { scene in
      var told: [Any] = [try await scene.history.lights()]
      told.append(try await scene.write())
      let first = try await scene.record(sprint)
      told.append(try await scene.history.lights())
      try await scene.history.confirm(first)
      let note = LightNote(
        run: sprint.run, phase: .code, cycle: 1,
        prediction: PredictionOutcome(said: Prediction(.green), got: .red, redTests: []),
        noticed: [.longRed])
      try await scene.history.amend(first, note)
      try await scene.history.note("too fast\n\n· Phase: mine\n", first)
      try scene.folder.write("one\nTWO\nthree\nfour\n", to: "Sources/A/A.swift")
      let second = try await scene.record(sprint)
      var judged = sprint
      judged.lane = .judge
      _ = try await scene.record(judged, corrects: second)
      try await scene.history.recordEvent(HistoryEvent(.step, detail: "2-count"), 150.2)
      told += try await scene.history.lights() as [Any]
      told.append(try await scene.history.tests(EntryID(rawValue: second.short)))
      return told
    }
  }

  @Test func `what differs is told by both`() async throws {
    try await compare { scene in
      let first = try await scene.record(sprint)
      try scene.folder.write("one\nthree\nfour", to: "Sources/A/A.swift")
      try scene.folder.write("a\0c", to: "Sources/A/data")
      try scene.folder.write("new\n", to: "Sources/B.swift")
      try scene.folder.remove("Tests")
      try scene.folder.write("#!/bin/sh\n", to: "run")
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o644], ofItemAtPath: scene.folder["run"].path)
      let snapshot = try await scene.write()
      let second = try await scene.record(sprint)
      var told: [Any] = [snapshot.changes]
      for (old, new) in [(nil, first), (nil, second), (second, first), (first, first)] {
        let difference = try await scene.history.diff(old, new)
        told += difference.files as [Any]
        // Git says less of files that are no text, and shows less of what is around.
        told += difference.text.split(separator: "\n").filter { line in
          ["+", "-", "\\"].contains { line.hasPrefix($0) }
            && !["+++ ", "--- "].contains { line.hasPrefix($0) }
        }
      }
      return told
    }
  }

  @Test func `both go back, and keep what was there`() async throws {
    try await compare { scene in
      let first = try await scene.record(sprint)
      var told: [Any] = [try await scene.back(to: first)]
      try scene.folder.write("changed\n", to: "Sources/A/A.swift")
      try scene.folder.write("mine\n", to: "Tests/A/ATests.swift")
      try scene.folder.write("new\n", to: "Sources/New/Deep/B.swift")
      try scene.folder.remove("run")
      try scene.folder.write("in a folder\n", to: "run/now")
      try scene.folder.remove("link")
      let judged = try await scene.write().tree
      try scene.folder.write("edited since\n", to: "Sources/A/data")
      told.append(try await scene.back(to: first, judged: judged, sparing: "Tests/"))
      told += try scene.content() as [Any]
      let kept = try await scene.history.lights()
      told += kept as [Any]
      told.append(try await scene.back(to: try #require(kept.last).id))
      told += try scene.content() as [Any]
      return told
    }
  }

  @Test func `what is not there is refused by both`() async throws {
    try await compare { scene in
      _ = try await scene.record(sprint)
      var told: [Any] = []
      for name in ["0123456789", "0", "no hash"] {
        let entry = EntryID(rawValue: name)
        told.append(await refusal { try await scene.history.tests(entry) })
        told.append(await refusal { try await scene.history.diff(nil, entry) })
        told.append(await refusal { try await scene.history.note("words", entry) })
        told.append(await refusal { try await scene.back(to: entry) })
      }
      return told
    }
  }

  @Test func `what the history cannot keep of a light is reported`() async throws {
    let fixture = try Fixture()
    _ = try fixture.make()
    // A file where the repository keeps its objects.
    let repository = fixture.root.appending(path: ".tandem/history.git")
    try FileManager.default.createDirectory(at: repository, withIntermediateDirectories: true)
    try fixture.save("", to: ".tandem/history.git/objects")
    let (session, _) = try fixture.open(history: HistoryClient.live)
    fixture.answer(.red)
    _ = try await session.next(anyway: true)
    await session.close()
    var told: [String] = []
    for await case .noticed(let sentence) in session.events { told.append(sentence) }
    // The light itself, and the step that began.
    #expect(told.count { $0.contains("history.git") } == 2)
    #expect(told.first?.hasPrefix("This light is not kept. ") == true)
  }
}
