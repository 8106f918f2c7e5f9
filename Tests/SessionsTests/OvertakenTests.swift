import Engine
import Foundation
import Practice
import Synchronization
import Testing
import Verdicts

@testable import Sessions

/// Lights that come while something else happens: a save, a tick, a judge that has no answer.
@Suite struct OvertakenTests {
  private let code = "Sources/Counting/Counting.swift"

  private func green() -> Verdict { .of([.inner("my own")], outer: [.outer(step: 1)]) }
  private func red() -> Verdict { .of([.inner("my own", .failed)], outer: [.outer(step: 1)]) }

  private func save(_ body: String, in bench: Bench) throws {
    try bench.save("func count(_ n: Int) -> Int { \(body) }\n", to: code)
  }

  private func text(_ bench: Bench) throws -> String {
    try String(contentsOf: bench.root.appending(path: code), encoding: .utf8)
  }

  /// Opens a session with a judge of the test's own.
  private func open(
    _ bench: Bench,
    judge: @escaping @Sendable (JudgeRequest, JudgeHooks) async throws(EngineError) -> Verdict
  ) throws -> Session {
    try bench.kata.write(to: bench.folder.appending(path: "Katas"))
    let katas = bench.folder.appending(path: "Katas")
    return try Session.open(
      at: bench.root, library: { .init(root: katas) }, judge: JudgeClient(judge: judge),
      folders: bench.folders, options: SessionOptions()
    ).session
  }

  @Test func `a light keeps the files that it judged, though others were saved since`()
    async throws
  {
    let bench = try Bench()
    _ = try bench.make()
    try save("1", in: bench)
    let (first, last) = (green(), red())
    let session = try open(bench) { request, hooks throws(EngineError) in
      func judged(_ verdict: Verdict) async -> Verdict {
        var verdict = verdict
        verdict.run = request.run
        verdict.tree = (try? SourceTree.digest(of: bench.root)) ?? ""
        await hooks.onCopy(bench.root, verdict.tree)
        return verdict
      }
      let answer = await judged(first)
      try? bench.save("func count(_ n: Int) -> Int { 2 }\n", to: "\(self.code)")
      let verdict = await judged(last)
      // The copy is another one before the session has come to take the first answer in.
      hooks.onAnswer(answer)
      return verdict
    }
    _ = try await session.run()
    let lights = try await session.lights()
    try #require(lights.map(\.light?.colour) == [.green, .red])
    let difference = try await session.diff(from: lights[0].id, to: lights[1].id)
    #expect(difference.files.map(\.path) == [code])
    #expect(difference.text.contains("+func count(_ n: Int) -> Int { 2 }"))
  }
}
