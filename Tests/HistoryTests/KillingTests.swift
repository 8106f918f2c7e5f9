import Foundation
import Practice
import Testing
import Verdicts

@testable import History

@Suite struct KillingTests {
  /// Stands for git and is killed, or has its shell killed, at a random moment of every other call.
  private static let deadlyGit = """
    #!/bin/sh
    PATH=/usr/local/bin:/usr/bin:/bin
    chance=$(od -An -N1 -tu1 /dev/urandom | tr -d ' ')
    exec 3<&0
    git "$@" <&3 3<&- &
    victim=$!
    if [ $((chance % 8)) = 0 ]; then
      sleep 0.00$((chance / 8 % 5))
      kill -9 $victim 2>/dev/null
      [ $chance -gt 127 ] && [ "$(cat /proc/$PPID/comm)" = sh ] && kill -9 $PPID
    fi
    wait $victim
    """

  @Test(.timeLimit(.minutes(5)))
  func `after a kill at any of 100 moments nothing shown is lost and the next light comes`()
    async throws
  {
    let fixture = try Fixture()
    try fixture.folder.write(Self.deadlyGit, to: "bin/git")
    chmod(fixture.folder["bin/git"].path, 0o755)
    var environment = ProcessInfo.processInfo.environment
    environment["PATH"] = fixture.folder["bin"].path + ":/usr/bin:/bin"
    var shown: [EntryID] = []
    var failed = 0
    for round in 1...100 {
      try fixture.save("let one = \(round)\n", "Sources/One.swift")
      let killed = LightHistory(
        at: fixture.repository, bounds: KeepingBounds(), environment: environment, patience: 0)
      do {
        shown.append(
          try await fixture.light(verdict(run: "\(round)", passed: ["a"]), in: killed).id)
      } catch {
        failed += 1
      }

      if round % 20 == 0 {
        let next = LightHistory(
          at: fixture.repository, bounds: KeepingBounds(),
          environment: ProcessInfo.processInfo.environment, patience: 0)
        let lights = try await next.lights()
        #expect(lights.map(\.id).filter(Set(shown).contains) == shown)
        let damage = try await fixture.damage()
        #expect(damage == "")
        shown.append(try await fixture.light(in: next).id)
      }
    }
    #expect(failed > 10, "The kills must hit to prove anything.")
    #expect(!FileManager.default.fileExists(atPath: fixture.repository.path + ".damaged-1"))
  }

  @Test func `runs that a newer save supersedes leave nothing behind`() async throws {
    let fixture = try Fixture()
    try await fixture.light()
    for round in 1...20 {
      try fixture.save("let one = \(round)\n", "Sources/One.swift")
      let run = Task { try await fixture.history.writeTree(of: fixture.package) }
      for _ in 0..<round * 20 { await Task.yield() }
      run.cancel()
      _ = await run.result
    }
    let entry = try await fixture.light()
    let text = try await fixture.history.content(of: "Sources/One.swift", at: entry.id)
    #expect(String(decoding: text, as: UTF8.self) == "let one = 20\n")
    let damage = try await fixture.damage()
    #expect(damage == "")
  }
}
