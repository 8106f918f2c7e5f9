import Foundation
import Practice
import Testing
import Verdicts

@testable import History

@Suite struct RestoringTests {
  @Test func `going back brings the files of a light, and only what differs is touched`()
    async throws
  {
    let bench = try Bench()
    let first = try await bench.light()
    let untouched = try bench.folder.portrait(of: "package")["Tests/OneTests.swift"]
    try bench.save("let one = 3\n", "Sources/One.swift")
    try bench.save("new", "Sources/Deep/New.swift")
    let plan = try await bench.history.plan(
      backTo: first.id, in: bench.package, including: everything)
    #expect(plan.writes == ["Sources/One.swift"])
    #expect(plan.removals == ["Sources/Deep/New.swift"])
    try await bench.goBack(to: first)
    #expect(bench.folder.text("package/Sources/One.swift") == "let one = 1\n")
    let portrait = try bench.folder.portrait(of: "package")
    #expect(
      portrait.keys.sorted() == ["Sources", "Sources/One.swift", "Tests", "Tests/OneTests.swift"])
    #expect(portrait["Tests/OneTests.swift"] == untouched)
  }

  @Test func `going back can be undone, the unsaved light's work included`() async throws {
    let bench = try Bench()
    let first = try await bench.light()
    try bench.save("never judged\n", "Sources/One.swift")
    try bench.save("#!/bin/sh\n", "run")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: bench.package.appending(path: "run").path)
    try FileManager.default.createSymbolicLink(
      atPath: bench.package.appending(path: "link").path, withDestinationPath: "nowhere")
    let before = try await bench.goBack(to: first)
    #expect(before.event == HistoryEvent(.goingBack, target: first.id))
    #expect(bench.folder.text("package/run") == nil)
    try await bench.goBack(to: before)
    #expect(bench.folder.text("package/Sources/One.swift") == "never judged\n")
    #expect(FileManager.default.isExecutableFile(atPath: bench.package.appending(path: "run").path))
    let link = bench.package.appending(path: "link").path
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "nowhere")
  }

  @Test func `spared files stay, and the plan says so`() async throws {
    let bench = try Bench()
    let first = try await bench.light()
    try bench.save("red code\n", "Sources/One.swift")
    try bench.save("a red test\n", "Tests/OneTests.swift")
    let plan = try await bench.history.plan(
      backTo: first.id, in: bench.package, including: everything,
      sparing: { $0.hasPrefix("Tests/") })
    #expect(plan.spared == ["Tests/OneTests.swift"])
    try await bench.goBack(to: first, sparing: { $0.hasPrefix("Tests/") })
    #expect(bench.folder.text("package/Tests/OneTests.swift") == "a red test\n")
    #expect(bench.folder.text("package/Sources/One.swift") == "let one = 1\n")
  }

  @Test func `a file that was edited after the judged light stays`() async throws {
    let bench = try Bench()
    try bench.save("two\n", "Sources/Two.swift")
    let green = try await bench.light()
    try bench.save("red\n", "Sources/One.swift")
    try bench.save("red\n", "Sources/Two.swift")
    let red = try await bench.light(verdict(failed: ["a"]))
    try bench.save("already better\n", "Sources/Two.swift")
    try await bench.goBack(to: green, unchangedSince: red.tree)
    #expect(bench.folder.text("package/Sources/One.swift") == "let one = 1\n")
    #expect(bench.folder.text("package/Sources/Two.swift") == "already better\n")
  }

  @Test func `a save between plan and deed stops the deed`() async throws {
    let bench = try Bench()
    let first = try await bench.light()
    try bench.save("two\n", "Sources/One.swift")
    let plan = try await bench.history.plan(
      backTo: first.id, in: bench.package, including: everything)
    try bench.save("three\n", "Sources/One.swift")
    await #expect(throws: HistoryError.changedMeanwhile) {
      try await bench.history.carryOut(plan, in: bench.package, including: everything, time: 1)
    }
    #expect(bench.folder.text("package/Sources/One.swift") == "three\n")
  }

  @Test func `files that are not the history's business stay`() async throws {
    let bench = try Bench()
    let first = try await bench.light()
    try bench.save("product", ".build/debug/a.o")
    let plan = try await bench.history.plan(
      backTo: first.id, in: bench.package, including: { !$0.hasPrefix(".build") })
    #expect(plan.isEmpty)
  }

  @Test func `a file too large to be kept is neither removed nor written over`() async throws {
    let bench = try Bench(bounds: KeepingBounds(fileSize: 100))
    try bench.save("small", "data")
    let first = try await bench.light()
    let large = String(repeating: "x", count: 101)
    try bench.save(large, "data")
    try bench.save(large, "more")
    let plan = try await bench.history.plan(
      backTo: first.id, in: bench.package, including: everything)
    #expect(plan.isEmpty)
    #expect(plan.spared == ["data"])
  }

  @Test func `a folder gives way to a file and back, and no link leads out`() async throws {
    let bench = try Bench()
    try bench.save("below", "Sources/Part/A.swift")
    let folder = try await bench.light()
    try bench.folder.remove("package/Sources/Part")
    try bench.folder.write("outside", to: "outside/A.swift")
    try FileManager.default.createSymbolicLink(
      at: bench.package.appending(path: "Sources/Part"),
      withDestinationURL: bench.folder["outside"])
    let link = try await bench.light()
    try await bench.goBack(to: folder)
    #expect(bench.folder.text("package/Sources/Part/A.swift") == "below")
    #expect(bench.folder.text("outside/A.swift") == "outside")
    try await bench.goBack(to: link)
    #expect(bench.folder.text("package/Sources/Part/A.swift") == "outside")
  }

  @Test func `an entry that is not there, or no hash at all, is named`() async throws {
    let bench = try Bench()
    _ = try await bench.light()
    for name in ["0000000", "--all", "x; rm"] {
      await #expect(throws: HistoryError.unknownEntry(name)) {
        try await bench.history.plan(
          backTo: EntryID(rawValue: name), in: bench.package, including: everything)
      }
    }
  }

  @Test func `the first digits of an entry are enough`() async throws {
    let bench = try Bench()
    let entry = try await bench.light()
    let plan = try await bench.history.plan(
      backTo: EntryID(rawValue: entry.id.short), in: bench.package, including: everything)
    #expect(plan.target == entry.id)
  }
}
