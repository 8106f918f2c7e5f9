import Foundation
import Testing
import Watching

@testable import Sessions

/// Packages outside of the judged one, on which it depends.
@Suite struct OutsidePackageTests {
  private let file = "Local/Sources/Local/Local.swift"

  private func save(_ text: String, in fixture: Fixture) throws {
    let url = fixture.folder.appending(path: file)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: url, atomically: true, encoding: .utf8)
    fixture.notice(.saved(["Sources/Local/Local.swift"]), in: "Local")
  }

  /// Watches a workspace that depends on the package outside, whose first light is green.
  private func watch(_ fixture: Fixture, _ session: Session) async throws -> Task<Void, Never> {
    try save("public let pi = 3\n", in: fixture)
    fixture.localPackages.withLock { $0 = [fixture.folder.appending(path: "Local")] }
    fixture.answer(.green)
    let watching = Task { await session.watch(startingNow: true) }
    _ = await session.story(until: "green")
    return watching
  }

  @Test(.timeLimit(.minutes(1)))
  func `a save in a package outside gets its light`() async throws {
    let (fixture, session) = try Fixture.begun()
    let watching = try await watch(fixture, session)
    fixture.answer(.red)
    try save("public let pi = 4\n", in: fixture)
    _ = await session.story(until: "red")
    // Nothing has changed: no light, so the next one is that of another content.
    try save("public let pi = 4\n", in: fixture)
    fixture.answer(.green)
    try save("public let pi = 3\n", in: fixture)
    #expect(await session.story(until: "green").filter { $0 == "started" }.count == 1)
    watching.cancel()
    await watching.value
  }

  @Test(.timeLimit(.minutes(1)))
  func `a package on which nothing depends any more gets no light`() async throws {
    let (fixture, session) = try Fixture.begun()
    let watching = try await watch(fixture, session)
    fixture.localPackages.withLock { $0 = [] }
    fixture.answer(.red)
    await session.startRun()
    _ = await session.story(until: "red")
    await session.savedOutside(fixture.folder.appending(path: "Local"))
    #expect(fixture.requests.withLock { $0.count } == 2)
    watching.cancel()
    await watching.value
  }

  @Test(arguments: [
    ("/a/Local", ["Sources/Local.swift"], true), ("/a/Local", [".swiftpm/x", "b/.local/y"], false),
    ("/a", ["kata/Sources/Kata.swift", "kata"], false), ("/a", ["kata2/Kata.swift"], true),
    ("/a", ["kata/Sources/Kata.swift", "Package.swift"], true),
  ])
  func `only a save outside of the judged package counts`(
    folder: String, paths: [String], concerns: Bool
  ) {
    let (folder, root) = (URL(filePath: folder), URL(filePath: "/a/kata"))
    #expect(OutsidePackages.concerns(.saved(paths), in: folder, outside: root) == concerns)
    #expect(OutsidePackages.concerns(.rescan, in: folder, outside: root))
  }
}
