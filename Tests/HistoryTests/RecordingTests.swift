import Foundation
import Practice
import Testing
import Verdicts

@testable import History

@Suite struct RecordingTests {
  @Test func `a light is a commit of exactly the files that were judged`() async throws {
    let fixture = try Fixture()
    let entry = try await fixture.light()
    let listed = try await fixture.git("ls-tree", "-r", "--name-only", entry.id.rawValue)
    #expect(listed == "Sources/One.swift\nTests/OneTests.swift\n")
    #expect(try await fixture.git("show", "\(entry.id):Sources/One.swift") == "let one = 1\n")
    #expect(try await fixture.git("rev-parse", "HEAD^{tree}") == entry.tree.rawValue + "\n")
  }

  @Test func `what a test writes after the tree was taken is not in the light`() async throws {
    let fixture = try Fixture()
    let snapshot = try await fixture.history.writeTree(of: fixture.package)
    try fixture.save("let one = 2\n", "Sources/One.swift")
    let judged = verdict(passed: ["a"])
    let entry = try await fixture.history.record(
      judged, as: RecordedLight(judged), time: 1_000, snapshot: snapshot)
    let content = try await fixture.history.content(of: "Sources/One.swift", at: entry.id)
    #expect(String(decoding: content, as: UTF8.self) == "let one = 1\n")
  }

  @Test func `changed, new and deleted files show in the next light`() async throws {
    let fixture = try Fixture()
    try await fixture.light()
    try fixture.save("let one = 1\nlet two = 2\n", "Sources/One.swift")
    try fixture.save("let three = 3\n", "Sources/Three.swift")
    try fixture.folder.remove("package/Tests/OneTests.swift")
    let entry = try await fixture.light()
    #expect(entry.changes == ChangeCount(files: 3, linesAdded: 2, linesRemoved: 1))
    let difference = try await fixture.history.diff(to: entry.id)
    #expect(
      difference.files == [
        FileChange(
          path: "Sources/One.swift", kind: .changed, linesAdded: 1, linesRemoved: 0),
        FileChange(path: "Sources/Three.swift", kind: .added, linesAdded: 1, linesRemoved: 0),
        FileChange(path: "Tests/OneTests.swift", kind: .removed, linesAdded: 0, linesRemoved: 1),
      ])
    #expect(difference.text.contains("+let two = 2"))
    #expect(difference.text.hasPrefix("diff --git a/Sources/One.swift b/Sources/One.swift"))
  }

  @Test func `an edit that changes neither size nor time of a file is noticed`() async throws {
    let fixture = try Fixture()
    let path = fixture.package.appending(path: "Sources/One.swift").path
    let time = try #require(
      try FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date)
    let first = try await fixture.light()
    let handle = try #require(FileHandle(forWritingAtPath: path))
    try handle.write(contentsOf: Data("let two".utf8))
    try handle.close()
    try FileManager.default.setAttributes([.modificationDate: time], ofItemAtPath: path)
    let second = try await fixture.light()
    #expect(first.tree != second.tree)
  }

  @Test func `a file can become a folder and a folder a file`() async throws {
    let fixture = try Fixture()
    try await fixture.light()
    try fixture.folder.remove("package/Sources")
    try fixture.save("now a file", "Sources")
    try fixture.folder.remove("package/Tests/OneTests.swift")
    try fixture.save("now below", "Tests/OneTests.swift/Deep.swift")
    let entry = try await fixture.light()
    #expect(
      try await fixture.history.files(of: entry.id) == [
        "Sources", "Tests/OneTests.swift/Deep.swift",
      ])
  }

  @Test func `two histories of one workspace keep one time line`() async throws {
    let fixture = try Fixture()
    let other = fixture.anotherHistory()
    try await fixture.light(time: 1)
    try fixture.save("let one = 11\n", "Sources/One.swift")
    try await fixture.light(time: 2, in: other)
    try fixture.save("let one = 111\n", "Sources/One.swift")
    let third = try await fixture.light(time: 3)
    #expect(try await fixture.history.lights().map(\.time) == [1, 2, 3])
    let content = try await other.content(of: "Sources/One.swift", at: third.id)
    #expect(String(decoding: content, as: UTF8.self) == "let one = 111\n")
  }

  @Test func `two writers at once lose no light`() async throws {
    let fixture = try Fixture()
    let other = fixture.anotherHistory()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for history in [fixture.history, other] {
        group.addTask { for _ in 1...10 { try await fixture.light(in: history) } }
      }
      try await group.waitForAll()
    }
    let lights = try await fixture.history.lights()
    #expect(lights.count == 20)
    #expect(zip(lights, lights.dropFirst()).allSatisfy { $0.id == $1.parent })
    #expect(try await fixture.damage() == "")
  }

  @Test func `a light that is being recorded survives the cancellation of its run`() async throws {
    let fixture = try Fixture()
    let snapshot = try await fixture.history.writeTree(of: fixture.package)
    let run = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      let judged = verdict(passed: ["a"])
      return try await fixture.history.record(
        judged, as: RecordedLight(judged), time: 1, snapshot: snapshot)
    }
    let entry = try await run.value
    #expect(try await fixture.history.lights().map(\.id) == [entry.id])
  }

  @Test func `the judge's correction is a second entry of the same files`() async throws {
    let fixture = try Fixture()
    let wrong = try await fixture.light(verdict(lane: .sprint, passed: ["a"]))
    let right = try await fixture.light(verdict(failed: ["a"]), corrects: wrong.id)
    #expect(right.tree == wrong.tree)
    let lights = try await fixture.history.lights()
    #expect(lights.map(\.standing) == [.corrected(by: right.id), .confirmed])
    #expect(lights.last?.light?.corrects == wrong.id)
    #expect(lights.last?.title == "red: 1 of 1 fails – a (corrected by the judge)")
  }

  @Test func `a sprint light is open until the judge agrees`() async throws {
    let fixture = try Fixture()
    let first = try await fixture.light(verdict(lane: .sprint, passed: ["a"]))
    let second = try await fixture.light(verdict(lane: .sprint, passed: ["a", "b"]))
    try await fixture.history.confirm(first.id)
    #expect(try await fixture.history.lights().map(\.standing) == [.confirmed, .open])
    try await fixture.history.confirm(second.id)
    #expect(try await fixture.history.lights().map(\.standing) == [.confirmed, .confirmed])
  }

  @Test func `a note is shown with its light, and a second one below it`() async throws {
    let fixture = try Fixture()
    let entry = try await fixture.light()
    let other = try await fixture.light()
    try await fixture.history.note("a \u{1b}[31mgood\u{1b}[0m step", on: entry.id)
    try await fixture.history.note("# or was it?", on: entry.id)
    let lights = try await fixture.history.lights()
    #expect(lights.map(\.note) == ["a  [31mgood [0m step\n# or was it?", nil])
    #expect(lights.map(\.id) == [entry.id, other.id])
  }

  @Test func `what became known later completes the light`() async throws {
    let fixture = try Fixture()
    let entry = try await fixture.light()
    try await fixture.history.amend(entry.id, phase: "code", prediction: "red, wrong")
    try await fixture.history.note("· Driver: nobody", on: entry.id)
    try await fixture.history.amend(entry.id, prediction: "green, right", remarks: ["long-red"])
    let read = try #require(try await fixture.history.lights().first)
    #expect(read.note == "- Driver: nobody")
    #expect(read.light?.phase == "code")
    #expect(read.light?.prediction == "green, right")
    #expect(read.light?.remarks == ["long-red"])
    #expect(read.light?.driver == nil)
  }

  @Test func `an event stands in the time line beside the lights`() async throws {
    let fixture = try Fixture()
    try await fixture.light()
    let step = HistoryEvent(.step, detail: "2-threes-are-fizz")
    let entry = try await fixture.history.record(step, time: 7)
    let lights = try await fixture.history.lights()
    #expect(lights.map(\.event) == [nil, step])
    #expect(lights.last == entry)
    #expect(lights[0].tree == lights[1].tree)
  }

  @Test func `a clock that jumps back does not change the order`() async throws {
    let fixture = try Fixture()
    for time in [3_000.0, 1_000, 2_000, -5, .infinity] { try await fixture.light(time: time) }
    #expect(try await fixture.history.lights().map(\.time) == [3_000, 1_000, 2_000, 0, 0])
  }
}
