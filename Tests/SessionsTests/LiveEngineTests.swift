import Engine
import Foundation
import Support
import Testing
import Verdicts

@testable import Sessions

/// The judge of the real engine, with a toolchain that is none.
@Suite struct LiveEngineTests {
  @Test func `a toolchain that is replaced under an open trainer is looked for again`() async throws
  {
    let folder = try TemporaryFolder()
    try folder.write("// swift-tools-version: 6.0\n", to: "package/Package.swift")
    func says(_ version: String) throws -> String {
      let info =
        #"{"compilerVersion": "Swift version \#(version)", "paths": {"runtimeResourcePath": "/x/lib/swift"}}"#
      try folder.write("#!/bin/sh\necho '\(info)'\n", to: "swift", executable: true)
      return folder["swift"].path
    }
    let swift = try says("6.3.1")
    let client = EngineClient.live(environment: ["TANDEM_SWIFT": swift], cache: folder["cache"])
    let request = RunRequest(run: .make(), subject: Subject(root: folder["package"]))
    // There is no compiler behind it, so this is no light; but the engine was made for it.
    _ = try? await client.judge(request, RunHooks())
    _ = try says("5.10")
    await #expect(throws: EngineError.toolchainTooOld(found: "5.10", path: swift)) {
      _ = try await client.judge(request, RunHooks())
    }
  }
}
