import Foundation
import Practice
import Testing
import Verdicts

@testable import History

/// Says how long things take; machines differ, so nothing is demanded but that they are right.
@Suite(.serialized) struct SpeedTests {
  @Test func `what has gathered is packed once it is much, and nothing is lost`() async throws {
    let fixture = try Fixture()
    for number in 1...3 {
      try fixture.save("let one = \(number)\n", "Sources/One.swift")
      try await fixture.light(time: Double(number))
    }
    let lights = try await fixture.history.lights()
    let loose = await fixture.history.looseObjects
    #expect(loose > 9)
    await fixture.history.compactIfDue(above: loose)
    #expect(await fixture.history.looseObjects == loose)
    await fixture.history.compactIfDue(above: loose - 1)
    #expect(await fixture.history.looseObjects < loose)
    #expect(try await fixture.history.lights() == lights)
    #expect(try await fixture.damage() == "")
  }

  @Test func `100 lights are kept in their order`() async throws {
    let fixture = try Fixture()
    for number in 1...20 { try fixture.save("let x = \(number)\n", "Sources/F\(number).swift") }
    try await fixture.light(time: 0)
    let clock = ContinuousClock()
    var trees: [Duration] = []
    var records: [Duration] = []
    for number in 1...99 {
      try fixture.save("let one = \(number)\n", "Sources/One.swift")
      let judged = verdict(run: "\(number)", passed: ["a", "b", "c"], failed: ["d"])
      let began = clock.now
      let snapshot = try await fixture.history.writeTree(of: fixture.package)
      trees.append(clock.now - began)
      let met = clock.now
      _ = try await fixture.history.record(
        judged, as: RecordedLight(judged), time: Double(number), snapshot: snapshot)
      records.append(clock.now - met)
    }
    let began = clock.now
    let lights = try await fixture.history.lights()
    report("reading 100 lights", [clock.now - began])
    report("tree", trees)
    report("record", records)
    #expect(lights.map(\.time) == (0...99).map(Double.init))
    let tidied = clock.now
    try await fixture.history.compact()
    report("compact", [clock.now - tidied])
    #expect(try await fixture.damage() == "")
    #expect(try await fixture.history.lights() == lights)
    try fixture.save("after", "Sources/One.swift")
    try await fixture.light()
  }

  @Test func `a package of 1,000 files is kept`() async throws {
    let fixture = try Fixture()
    for number in 1...1_000 {
      try fixture.save("let x = \(number)\n", "Sources/Part\(number % 50)/F\(number).swift")
    }
    let clock = ContinuousClock()
    let began = clock.now
    try await fixture.light()
    report("first light of 1,000 files", [clock.now - began])
    try fixture.save("let one = 2\n", "Sources/One.swift")
    let second = clock.now
    let entry = try await fixture.light()
    report("second light of 1,000 files", [clock.now - second])
    #expect(entry.changes == ChangeCount(files: 1, linesAdded: 1, linesRemoved: 1))
    #expect(try await fixture.history.files(of: entry.id).count == 1_002)
  }

  @Test func `all of 2,000 lights are read`() async throws {
    let fixture = try Fixture()
    let entry = try await fixture.light(
      verdict(passed: (1...30).map { "test \($0)" }, failed: ["three is Fizz"]))
    try await fixture.repeatEntry(entry, 1_999)
    let clock = ContinuousClock()
    for _ in 1...3 {
      let began = clock.now
      let lights = try await fixture.history.lights()
      report("reading 2,000 lights", [clock.now - began])
      #expect(lights.count == 2_000)
    }
  }

  private func report(_ what: String, _ durations: [Duration]) {
    let sorted = durations.sorted()
    print("speed: \(what): median \(sorted[sorted.count / 2]), worst \(sorted[sorted.count - 1])")
  }
}

extension Fixture {
  /// Puts copies of an entry on top of it, so many in one go as only git itself can.
  fileprivate func repeatEntry(_ entry: LightEntry, _ count: Int) async throws {
    let message = try await git("log", "-1", "--format=%B", entry.id.rawValue)
    var stream = ""
    for number in 1...count {
      stream += """
        commit refs/heads/attempt-1
        committer Tandem <tandem@localhost> \(1_000_000_000 + number) +0000
        data \(message.utf8.count)
        \(message)\(number == 1 ? "from \(entry.id)\n" : "")
        """
    }
    try folder.write(stream, to: "stream")
    try await shell(
      "git --git-dir '\(repository.path)' fast-import --quiet <'\(folder["stream"].path)'")
  }
}
