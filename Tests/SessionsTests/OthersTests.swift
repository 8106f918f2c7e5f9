import Practice
import Testing
import Verdicts

@testable import Sessions

/// What other commands did beside an open session.
@Suite struct OthersTests {
  @Test func `a prediction made elsewhere is told here`() async throws {
    let bench = try Bench()
    _ = try bench.make()
    let (session, _) = try bench.open()
    _ = try await session.arrange([.coversAll(true)])
    bench.answer(.of([.inner("my own", .failed)], outer: [.outer(step: 1)]))
    _ = try await session.run()
    let (other, _) = try bench.open()
    await session.noticeOthers()
    _ = await session.story(until: "red")
    _ = try await other.predict(Prediction(.red))
    await session.noticeOthers()
    #expect(await session.story(until: "practice") == ["status", "practice"])
    #expect(try await session.view().curtain == .open)
  }

  @Test func `where nothing changed there is nothing to tell`() async throws {
    let bench = try Bench()
    _ = try bench.make()
    let (session, _) = try bench.open()
    await session.noticeOthers()
    await session.noticeOthers()
    _ = try await session.hint()
    #expect(await session.story(until: "status") == ["status"])
  }
}
