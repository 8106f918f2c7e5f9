import Foundation
import Practice
import Testing
import Verdicts

@testable import History

@Suite struct RestoringTests {
  @Test func `going back brings the files of a light, and only what differs is touched`()
    async throws
  {
    let fixture = try Fixture()
    let first = try await fixture.light()
    let untouched = try fixture.folder.portrait(of: "package")["Tests/OneTests.swift"]
    try fixture.save("let one = 3\n", "Sources/One.swift")
    try fixture.save("new", "Sources/Deep/New.swift")
    let plan = try await fixture.history.plan(
      backTo: first.id, in: fixture.package, including: everything)
    #expect(plan.writes == ["Sources/One.swift"])
    #expect(plan.removals == ["Sources/Deep/New.swift"])
    try await fixture.goBack(to: first)
    #expect(fixture.folder.text("package/Sources/One.swift") == "let one = 1\n")
    let portrait = try fixture.folder.portrait(of: "package")
    #expect(
      portrait.keys.sorted() == ["Sources", "Sources/One.swift", "Tests", "Tests/OneTests.swift"])
    #expect(portrait["Tests/OneTests.swift"] == untouched)
  }

  @Test func `going back can be undone, the unsaved light's work included`() async throws {
    let fixture = try Fixture()
    let first = try await fixture.light()
    try fixture.save("never judged\n", "Sources/One.swift")
    try fixture.save("#!/bin/sh\n", "run")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: fixture.package.appending(path: "run").path)
    try FileManager.default.createSymbolicLink(
      atPath: fixture.package.appending(path: "link").path, withDestinationPath: "nowhere")
    let before = try await fixture.goBack(to: first)
    #expect(before.event == HistoryEvent(.goingBack, target: first.id))
    #expect(fixture.folder.text("package/run") == nil)
    try await fixture.goBack(to: before)
    #expect(fixture.folder.text("package/Sources/One.swift") == "never judged\n")
    #expect(
      FileManager.default.isExecutableFile(atPath: fixture.package.appending(path: "run").path))
    let link = fixture.package.appending(path: "link").path
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "nowhere")
  }

  @Test func `spared files stay, and the plan says so`() async throws {
    let fixture = try Fixture()
    let first = try await fixture.light()
    try fixture.save("red code\n", "Sources/One.swift")
    try fixture.save("a red test\n", "Tests/OneTests.swift")
    let plan = try await fixture.history.plan(
      backTo: first.id, in: fixture.package, including: everything,
      sparing: { $0.hasPrefix("Tests/") })
    #expect(plan.spared == ["Tests/OneTests.swift"])
    try await fixture.goBack(to: first, sparing: { $0.hasPrefix("Tests/") })
    #expect(fixture.folder.text("package/Tests/OneTests.swift") == "a red test\n")
    #expect(fixture.folder.text("package/Sources/One.swift") == "let one = 1\n")
  }

  @Test func `a file that was edited after the judged light stays`() async throws {
    let fixture = try Fixture()
    try fixture.save("two\n", "Sources/Two.swift")
    let green = try await fixture.light()
    try fixture.save("red\n", "Sources/One.swift")
    try fixture.save("red\n", "Sources/Two.swift")
    let red = try await fixture.light(verdict(failed: ["a"]))
    try fixture.save("already better\n", "Sources/Two.swift")
    try await fixture.goBack(to: green, unchangedSince: red.tree)
    #expect(fixture.folder.text("package/Sources/One.swift") == "let one = 1\n")
    #expect(fixture.folder.text("package/Sources/Two.swift") == "already better\n")
  }

  @Test func `a save between plan and deed stops the deed`() async throws {
    let fixture = try Fixture()
    let first = try await fixture.light()
    try fixture.save("two\n", "Sources/One.swift")
    let plan = try await fixture.history.plan(
      backTo: first.id, in: fixture.package, including: everything)
    try fixture.save("three\n", "Sources/One.swift")
    await #expect(throws: HistoryError.changedMeanwhile) {
      try await fixture.history.carryOut(plan, in: fixture.package, including: everything, time: 1)
    }
    #expect(fixture.folder.text("package/Sources/One.swift") == "three\n")
  }

  @Test func `files that are not the history's business stay`() async throws {
    let fixture = try Fixture()
    let first = try await fixture.light()
    try fixture.save("product", ".build/debug/a.o")
    let plan = try await fixture.history.plan(
      backTo: first.id, in: fixture.package, including: { !$0.hasPrefix(".build") })
    #expect(plan.isEmpty)
  }

  @Test func `a file too large to be kept is neither removed nor written over`() async throws {
    let fixture = try Fixture(bounds: KeepingBounds(fileSize: 100))
    try fixture.save("small", "data")
    let first = try await fixture.light()
    let large = String(repeating: "x", count: 101)
    try fixture.save(large, "data")
    try fixture.save(large, "more")
    let plan = try await fixture.history.plan(
      backTo: first.id, in: fixture.package, including: everything)
    #expect(plan.isEmpty)
    #expect(plan.spared == ["data"])
  }

  @Test func `a folder gives way to a file and back, and no link leads out`() async throws {
    let fixture = try Fixture()
    try fixture.save("below", "Sources/Part/A.swift")
    let folder = try await fixture.light()
    try fixture.folder.remove("package/Sources/Part")
    try fixture.folder.write("outside", to: "outside/A.swift")
    try FileManager.default.createSymbolicLink(
      at: fixture.package.appending(path: "Sources/Part"),
      withDestinationURL: fixture.folder["outside"])
    let link = try await fixture.light()
    try await fixture.goBack(to: folder)
    #expect(fixture.folder.text("package/Sources/Part/A.swift") == "below")
    #expect(fixture.folder.text("outside/A.swift") == "outside")
    try await fixture.goBack(to: link)
    #expect(fixture.folder.text("package/Sources/Part/A.swift") == "outside")
  }

  @Test func `an entry that is not there, or no hash at all, is named`() async throws {
    let fixture = try Fixture()
    _ = try await fixture.light()
    for name in ["0000000", "--all", "x; rm"] {
      await #expect(throws: HistoryError.unknownEntry(name)) {
        try await fixture.history.plan(
          backTo: EntryID(rawValue: name), in: fixture.package, including: everything)
      }
    }
  }

  @Test func `the first digits of an entry are enough`() async throws {
    let fixture = try Fixture()
    let entry = try await fixture.light()
    let plan = try await fixture.history.plan(
      backTo: EntryID(rawValue: entry.id.short), in: fixture.package, including: everything)
    #expect(plan.target == entry.id)
  }
}
