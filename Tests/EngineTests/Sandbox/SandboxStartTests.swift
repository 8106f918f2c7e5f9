import Files
import Foundation
import Support
import Testing
import Verdicts

@testable import Engine

/// Tests that could not be started at all are nobody's failure.
@Suite struct `A sandbox that cannot start the tests` {
  /// Runs tests by a script that stands in for bubblewrap.
  private func run(_ script: String, in folder: TemporaryFolder) async throws -> [FrameworkRun] {
    try folder.write("#!/bin/sh\n\(script)\n", to: "bwrap")
    folder.setPermissions("bwrap", 0o755)
    let folders = RunFolders(
      cache: folder["cache"], workspace: BytePath(folder["workspace"]))
    try folders.make()
    try folders.clear()
    let sandbox = Sandbox(
      toolchain: try await Toolchain.find(),
      isolation: .bubblewrap(path: folder["bwrap"].path, version: "0.8.0"), folders: folders)
    return try await TestRun(
      sandbox: sandbox, loop: .inner, folder: "", bundle: "/nowhere", selection: TestSelection(),
      limits: Limits()
    ).run { _, _ in }
  }

  @Test func `is an error and no light`() async throws {
    let folder = try TemporaryFolder()
    await #expect(throws: EngineError.sandboxFailed(detail: "bwrap: no room for it.")) {
      try await run("echo 'bwrap: no room for it'; exit 1", in: folder)
    }
  }

  @Test(arguments: [
    "echo 'bwrap: no room for it'; echo one more line; exit 1",
    "echo 'bwrap: no room for it'; exit 0",
    "echo 'bwrap: no room for it'; echo \"\tTest Suite 'All tests' started at 1\"; exit 1",
  ])
  func `is not believed when a learner's program may have spoken`(script: String) async throws {
    let folder = try TemporaryFolder()
    #expect(try await run(script, in: folder).count == 2)
  }

  @Test func `is not believed when there are events`() async throws {
    let folder = try TemporaryFolder()
    let runs = folder["cache/runs"].path
    let runsOfIt = try await run(
      """
      case "$*" in
        *swift-testing*)
          for folder in \(runs)/*/exchange; do echo '{}' >$folder/judge-inner-parallel.jsonl; done
          echo 'bwrap: no room for it'; exit 1;;
      esac
      """, in: folder)
    #expect(runsOfIt.last?.events == "{}\n")
  }
}
