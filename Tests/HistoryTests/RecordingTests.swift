import Foundation
import Practice
import Testing
import Verdicts

@testable import History

@Suite struct RecordingTests {
  @Test func `a light is a commit of exactly the files that were judged`() async throws {
    let bench = try Bench()
    let entry = try await bench.light()
    let listed = try await bench.git("ls-tree", "-r", "--name-only", entry.id.rawValue)
    #expect(listed == "Sources/One.swift\nTests/OneTests.swift\n")
    #expect(try await bench.git("show", "\(entry.id):Sources/One.swift") == "let one = 1\n")
    #expect(try await bench.git("rev-parse", "HEAD^{tree}") == entry.tree.rawValue + "\n")
  }

  @Test func `what a test writes after the tree was taken is not in the light`() async throws {
    let bench = try Bench()
    let snapshot = try await bench.history.writeTree(of: bench.package)
    try bench.save("let one = 2\n", "Sources/One.swift")
    let entry = try await bench.history.record(
      LightRecord(verdict: verdict(passed: ["a"]), time: 1_000), snapshot: snapshot)
    let content = try await bench.history.content(of: "Sources/One.swift", at: entry.id)
    #expect(String(decoding: content, as: UTF8.self) == "let one = 1\n")
  }

  @Test func `changed, new and deleted files show in the next light`() async throws {
    let bench = try Bench()
    try await bench.light()
    try bench.save("let one = 1\nlet two = 2\n", "Sources/One.swift")
    try bench.save("let three = 3\n", "Sources/Three.swift")
    try bench.folder.remove("package/Tests/OneTests.swift")
    let entry = try await bench.light()
    #expect(entry.changes == ChangeCount(files: 3, linesAdded: 2, linesRemoved: 1))
    let difference = try await bench.history.diff(to: entry.id)
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
    let bench = try Bench()
    let path = bench.package.appending(path: "Sources/One.swift").path
    let time = try #require(
      try FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date)
    let first = try await bench.light()
    let handle = try #require(FileHandle(forWritingAtPath: path))
    try handle.write(contentsOf: Data("let two".utf8))
    try handle.close()
    try FileManager.default.setAttributes([.modificationDate: time], ofItemAtPath: path)
    let second = try await bench.light()
    #expect(first.tree != second.tree)
  }

  @Test func `a file can become a folder and a folder a file`() async throws {
    let bench = try Bench()
    try await bench.light()
    try bench.folder.remove("package/Sources")
    try bench.save("now a file", "Sources")
    try bench.folder.remove("package/Tests/OneTests.swift")
    try bench.save("now below", "Tests/OneTests.swift/Deep.swift")
    let entry = try await bench.light()
    #expect(
      try await bench.history.files(of: entry.id) == ["Sources", "Tests/OneTests.swift/Deep.swift"])
  }

  @Test func `two histories of one workspace keep one time line`() async throws {
    let bench = try Bench()
    let other = bench.anotherHistory()
    try await bench.light(time: 1)
    try bench.save("let one = 11\n", "Sources/One.swift")
    try await bench.light(time: 2, in: other)
    try bench.save("let one = 111\n", "Sources/One.swift")
    let third = try await bench.light(time: 3)
    #expect(try await bench.history.lights().map(\.time) == [1, 2, 3])
    let content = try await other.content(of: "Sources/One.swift", at: third.id)
    #expect(String(decoding: content, as: UTF8.self) == "let one = 111\n")
  }

  @Test func `two writers at once lose no light`() async throws {
    let bench = try Bench()
    let other = bench.anotherHistory()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for history in [bench.history, other] {
        group.addTask { for _ in 1...10 { try await bench.light(in: history) } }
      }
      try await group.waitForAll()
    }
    let lights = try await bench.history.lights()
    #expect(lights.count == 20)
    #expect(zip(lights, lights.dropFirst()).allSatisfy { $0.id == $1.parent })
    #expect(try await bench.damage() == "")
  }

  @Test func `a light that is being recorded survives the cancellation of its run`() async throws {
    let bench = try Bench()
    let snapshot = try await bench.history.writeTree(of: bench.package)
    let run = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return try await bench.history.record(
        LightRecord(verdict: verdict(passed: ["a"]), time: 1), snapshot: snapshot)
    }
    let entry = try await run.value
    #expect(try await bench.history.lights().map(\.id) == [entry.id])
  }

  @Test func `the judge's correction is a second entry of the same files`() async throws {
    let bench = try Bench()
    let wrong = try await bench.light(verdict(lane: .sprint, passed: ["a"]))
    let right = try await bench.light(verdict(failed: ["a"]), corrects: wrong.id)
    #expect(right.tree == wrong.tree)
    let lights = try await bench.history.lights()
    #expect(lights.map(\.standing) == [.corrected(by: right.id), .confirmed])
    #expect(lights.last?.light?.corrects == wrong.id)
    #expect(lights.last?.title == "red: 1 of 1 fails – a (corrected by the judge)")
  }

  @Test func `a sprint light is open until the judge agrees`() async throws {
    let bench = try Bench()
    let first = try await bench.light(verdict(lane: .sprint, passed: ["a"]))
    let second = try await bench.light(verdict(lane: .sprint, passed: ["a", "b"]))
    try await bench.history.confirm(first.id)
    #expect(try await bench.history.lights().map(\.standing) == [.confirmed, .open])
    try await bench.history.confirm(second.id)
    #expect(try await bench.history.lights().map(\.standing) == [.confirmed, .confirmed])
  }

  @Test func `a note is shown with its light, and a second one below it`() async throws {
    let bench = try Bench()
    let entry = try await bench.light()
    let other = try await bench.light()
    try await bench.history.note("a \u{1b}[31mgood\u{1b}[0m step", on: entry.id)
    try await bench.history.note("# or was it?", on: entry.id)
    let lights = try await bench.history.lights()
    #expect(lights.map(\.note) == ["a  [31mgood [0m step\n# or was it?", nil])
    #expect(lights.map(\.id) == [entry.id, other.id])
  }

  @Test func `what became known later completes the light`() async throws {
    let bench = try Bench()
    let entry = try await bench.light()
    try await bench.history.amend(entry.id, phase: "code", prediction: "red, wrong")
    try await bench.history.note("· Driver: nobody", on: entry.id)
    try await bench.history.amend(entry.id, prediction: "green, right", remarks: ["long-red"])
    let read = try #require(try await bench.history.lights().first)
    #expect(read.note == "- Driver: nobody")
    #expect(read.light?.phase == "code")
    #expect(read.light?.prediction == "green, right")
    #expect(read.light?.remarks == ["long-red"])
    #expect(read.light?.driver == nil)
  }

  @Test func `an event stands in the time line beside the lights`() async throws {
    let bench = try Bench()
    try await bench.light()
    let step = HistoryEvent(.step, detail: "2-threes-are-fizz")
    let entry = try await bench.history.record(step, time: 7)
    let lights = try await bench.history.lights()
    #expect(lights.map(\.event) == [nil, step])
    #expect(lights.last == entry)
    #expect(lights[0].tree == lights[1].tree)
  }

  @Test func `a clock that jumps back does not change the order`() async throws {
    let bench = try Bench()
    for time in [3_000.0, 1_000, 2_000, -5, .infinity] { try await bench.light(time: time) }
    #expect(try await bench.history.lights().map(\.time) == [3_000, 1_000, 2_000, 0, 0])
  }
}
