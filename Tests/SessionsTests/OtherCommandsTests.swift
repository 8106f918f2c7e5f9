import Foundation
import Practice
import Testing
import Verdicts

@testable import Sessions

/// A trainer and a command in another shell, at the same workspace.
@Suite struct OtherCommandsTests {
  private let code = "Sources/Counting/Counting.swift"

  private func text(_ fixture: Fixture) throws -> String {
    try String(contentsOf: fixture.root.appending(path: code), encoding: .utf8)
  }

  /// What the trainer is told when it looks for what others changed.
  private func news(_ session: Session) async -> [SessionEvent] {
    await session.lookForNews()
    await session.close()
    var events: [SessionEvent] = []
    for await event in session.events { events.append(event) }
    return events
  }

  private func hidden(_ fixture: Fixture) async throws -> (trainer: Session, other: Session) {
    let (trainer, _) = try fixture.open()
    _ = try await trainer.arrange([.hidesAll(true)])
    fixture.answer(.red)
    _ = try await trainer.run()
    return (trainer, try fixture.open().session)
  }

  /// A trainer in tcr whose red light is hidden, not confirmed yet, and predicted in another shell;
  /// letting go of the judge brings its last word.
  private func redInTCR(
    _ fixture: Fixture, thenJudged last: Verdict
  ) async throws -> (trainer: Session, letGo: @Sendable () -> Void) {
    _ = try fixture.make()
    let (trainer, _) = try fixture.open()
    _ = try await trainer.arrange([.chose(.tcr), .hidesAll(true)])
    fixture.answer(.green)
    _ = try await trainer.run()
    _ = try await trainer.predict(Prediction(.green))
    let other = try fixture.open().session
    try fixture.save("func count(_ n: Int) -> Int { 7 }\n", to: code)
    let letGo = fixture.holdJudge()
    fixture.answer(.red, then: last)
    await trainer.startRun()
    _ = await trainer.story(until: "red")
    _ = try await other.predict(Prediction(.red))
    return (trainer, letGo)
  }

  @Test func `a prediction in another shell shows the hidden light here`() async throws {
    let fixture = try Fixture()
    _ = try fixture.make()
    let (trainer, other) = try await hidden(fixture)
    _ = try await other.predict(Prediction(.red))
    guard case .practiceChanged(let view) = await news(trainer).last else {
      Issue.record("nothing was told")
      return
    }
    #expect(view.hiddenLight == .open)
    #expect(view.prediction?.isRight == true)
  }

  @Test func `a hint in another shell is shown here`() async throws {
    let fixture = try Fixture()
    _ = try fixture.make()
    let (trainer, other) = try await hidden(fixture)
    _ = try await other.hint()
    let hints = await news(trainer).compactMap { event -> Int? in
      if case .statusChanged(let status) = event { status.hintsShown } else { nil }
    }
    #expect(hints == [1])
  }

  @Test func `a change by another command is noticed although this session wrote over it`()
    async throws
  {
    let fixture = try Fixture()
    _ = try fixture.make()
    let (trainer, other) = try await hidden(fixture)
    _ = try await other.hint()
    _ = try await trainer.arrange([.ticked])
    let hints = await news(trainer).compactMap { event -> Int? in
      if case .statusChanged(let status) = event { status.hintsShown } else { nil }
    }
    #expect(hints == [1])
  }

  @Test func `what this session wrote itself is not news`() async throws {
    let fixture = try Fixture()
    _ = try fixture.make()
    let (trainer, _) = try await hidden(fixture)
    _ = try await trainer.predict(Prediction(.green))
    let before = await news(trainer).count { if case .statusChanged = $0 { true } else { false } }
    #expect(before == 0)
  }

  @Test func `a prediction in another shell leaves the undoing to the trainer and its judge`()
    async throws
  {
    let fixture = try Fixture()
    let (trainer, letGo) = try await redInTCR(fixture, thenJudged: .red)
    #expect(try text(fixture).contains("{ 7 }"))
    letGo()
    _ = await trainer.story(until: "back: \(code)")
    #expect(!(try text(fixture).contains("{ 7 }")))
  }

  @Test func `what the judge corrects is not undone`() async throws {
    let fixture = try Fixture()
    let (trainer, letGo) = try await redInTCR(fixture, thenJudged: .green)
    letGo()
    await trainer.awaitRun()
    #expect(try text(fixture).contains("{ 7 }"))
  }

  @Test func `a folder that is gone is reported with what to do`() {
    let error = SessionError.gone(path: "/there")
    #expect(error.exitCode == 74)
    #expect(error.description.contains("start Tandem again where it is now"))
  }
}
