import Foundation
import Testing
import Watching

@testable import Sessions

/// Packages beside the judged one, on which it depends.
@Suite struct LocalPackageTests {
  private let file = "Local/Sources/Local/Local.swift"

  private func save(_ text: String, in bench: Bench) throws {
    let url = bench.folder.appending(path: file)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: url, atomically: true, encoding: .utf8)
    bench.notice(.saved(["Sources/Local/Local.swift"]), in: "Local")
  }

  /// Watches a workspace that depends on the package beside, whose first light is green.
  private func watch(_ bench: Bench, _ session: Session) async throws -> Task<Void, Never> {
    try save("public let pi = 3\n", in: bench)
    bench.localPackages.withLock { $0 = [bench.folder.appending(path: "Local")] }
    bench.answer(.green)
    let watching = Task { await session.watch(startingNow: true) }
    _ = await session.story(until: "green")
    return watching
  }

  @Test(.timeLimit(.minutes(1)))
  func `a save in a package beside gets its light`() async throws {
    let (bench, session) = try Bench.begun()
    let watching = try await watch(bench, session)
    bench.answer(.red)
    try save("public let pi = 4\n", in: bench)
    _ = await session.story(until: "red")
    // Nothing has changed: no light, so the next one is that of another content.
    try save("public let pi = 4\n", in: bench)
    bench.answer(.green)
    try save("public let pi = 3\n", in: bench)
    #expect(await session.story(until: "green").filter { $0 == "started" }.count == 1)
    watching.cancel()
    await watching.value
  }

  @Test(.timeLimit(.minutes(1)))
  func `a package on which nothing depends any more gets no light`() async throws {
    let (bench, session) = try Bench.begun()
    let watching = try await watch(bench, session)
    bench.localPackages.withLock { $0 = [] }
    bench.answer(.red)
    await session.startRun()
    _ = await session.story(until: "red")
    await session.savedBeside(bench.folder.appending(path: "Local"))
    #expect(bench.requests.withLock { $0.count } == 2)
    watching.cancel()
    await watching.value
  }

  @Test(arguments: [
    ("/a/Local", ["Sources/Local.swift"], true), ("/a/Local", [".swiftpm/x", "b/.local/y"], false),
    ("/a", ["kata/Sources/Kata.swift", "kata"], false), ("/a", ["kata2/Kata.swift"], true),
    ("/a", ["kata/Sources/Kata.swift", "Package.swift"], true),
  ])
  func `only what the judged package is not told itself counts`(
    folder: String, paths: [String], concerns: Bool
  ) {
    let (folder, root) = (URL(filePath: folder), URL(filePath: "/a/kata"))
    #expect(LocalPackage.concerns(.saved(paths), in: folder, beside: root) == concerns)
    #expect(LocalPackage.concerns(.rescan, in: folder, beside: root))
  }
}
