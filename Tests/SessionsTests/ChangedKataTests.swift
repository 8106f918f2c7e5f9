import Foundation
import Katas
import Practice
import Testing
import Verdicts

@testable import Sessions

/// A kata that changes while somebody is in the middle of it.
@Suite struct ChangedKataTests {
  /// The learner is at the second of three steps, with a line ticked and a hint seen at it.
  private func atTheSecondStep() async throws -> Fixture {
    let fixture = try Fixture()
    _ = try fixture.make()
    let (session, _) = try fixture.open(checklist: ["shown"])
    fixture.answer(.of([.inner("my own", .failed)]))
    _ = try await session.next(anyway: true)
    _ = try await session.tick("shown", isTicked: true)
    _ = try await session.hint()
    fixture.answer(.of([.inner("another")], outer: [.outer(step: 1), .outer(step: 2)]))
    _ = try await session.run()
    return fixture
  }

  private func suites(_ fixture: Fixture) throws -> [String] {
    let folder = fixture.root.appending(path: "Acceptance/Tests/AcceptanceTests")
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  /// What stays with the learner, wherever the step is now.
  private func expectAllIsKept(
    _ fixture: Fixture, at index: Int, sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    let (session, notices) = try fixture.open(checklist: ["shown"])
    #expect(notices.count == 1, sourceLocation: sourceLocation)
    let status = try await session.status()
    #expect(status.step == index, sourceLocation: sourceLocation)
    #expect(status.changedAcceptance == [], sourceLocation: sourceLocation)
    #expect(status.hintsShown == 1, sourceLocation: sourceLocation)
    #expect(try await session.checklist().map(\.isTicked) == [true], sourceLocation: sourceLocation)
    #expect(
      status.done?.lines.contains { $0.kind == .ownTest && $0.isMet } == true,
      sourceLocation: sourceLocation)
    #expect(
      try suites(fixture) == fixture.kata.steps.prefix(index + 1).map { "\($0.slug).swift" },
      sourceLocation: sourceLocation)
    #expect(try fixture.open().notices.isEmpty, sourceLocation: sourceLocation)
  }

  @Test func `other examples take the place of those that nobody touched`() async throws {
    let fixture = try await atTheSecondStep()
    var steps = fixture.kata.steps
    steps[0].acceptance += "// Clearer.\n"
    try await expectAllIsKept(try fixture.with(steps), at: 1)
  }

  @Test func `what the learner changed or deleted is left and told`() async throws {
    let fixture = try await atTheSecondStep()
    let folder = "Acceptance/Tests/AcceptanceTests/"
    try fixture.save("import Testing\n", to: folder + "1-count-to-1.swift")
    try FileManager.default.removeItem(
      at: fixture.root.appending(path: folder + "2-count-to-2.swift"))
    var steps = fixture.kata.steps
    for index in steps.indices { steps[index].acceptance += "// Clearer.\n" }
    let (session, notices) = try fixture.with(steps).open()
    #expect(notices.isEmpty)
    #expect(
      try await session.status().changedAcceptance
        == [folder + "1-count-to-1.swift", folder + "2-count-to-2.swift"])
  }

  @Test func `a step that was inserted moves the learner's step with all that belongs to it`()
    async throws
  {
    let fixture = try await atTheSecondStep()
    let new = Kata.counting(steps: 9).steps[8]
    let changed = try fixture.with([new] + fixture.kata.steps)
    try await expectAllIsKept(changed, at: 2)
    #expect(try await changed.open().session.status().leftOpen == ["2-count-to-1"])
  }

  @Test func `a step with another name is known by its examples`() async throws {
    let fixture = try await atTheSecondStep()
    var steps = fixture.kata.steps
    steps[1].slug = "2-two"
    try await expectAllIsKept(try fixture.with(steps), at: 1)
  }

  @Test(arguments: [true, false])
  func `in the place of a step that is gone comes the one with its number`(
    isRewritten: Bool
  )
    async throws
  {
    let fixture = try await atTheSecondStep()
    var steps = fixture.kata.steps
    steps[1] = Kata.counting(steps: 9).steps[8]
    if !isRewritten { steps.remove(at: 1) }
    let changed = try fixture.with(steps)
    let (session, _) = try changed.open()
    #expect(try await session.status().step == 1)
    #expect(try await session.status().changedAcceptance == [])
    #expect(try suites(changed).count == 2)
    #expect(try await session.status().done?.isDone == false)
    // Until the learner goes on, the step may come back.
    let (former, _) = try changed.with(fixture.kata.steps).open()
    #expect(try await former.status().step == 1)
    #expect(try await former.status().hintsShown == 1)
  }

  @Test(arguments: [(1, 1), (9, 2), (-3, 0)])
  func `a state of schema 2 knew its step by its index`(written: Int, read: Int) async throws {
    let fixture = try await atTheSecondStep()
    let file = fixture.root.appending(path: ".tandem/state.json")
    var state = try #require(
      try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any])
    var last = try #require(state["last"] as? [String: Any])
    last["step"] = 1
    state["last"] = last
    state["step"] = written
    state["schema"] = 2
    state["kata"] = nil
    try JSONSerialization.data(withJSONObject: state).write(to: file)
    let (session, notices) = try fixture.open()
    #expect(notices.isEmpty)
    #expect(try await session.status().step == read)
    #expect(try await session.status().light?.colour == .green)
    guard case .sound(let now) = StateFile(file).read() else {
      Issue.record("the state is not sound")
      return
    }
    #expect(now.schema == 3)
    #expect(now.step == fixture.kata.steps[read].slug)
    #expect(now.last?.step == "2-count-to-2")
  }
}
