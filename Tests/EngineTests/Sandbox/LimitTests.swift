import Files
import Processes
import Support
import Testing
import Verdicts

@testable import Engine

/// How the limits of the table bind a run.
@Suite struct `A limit of the tests` {
  private func command(
    for purpose: Sandbox.Purpose, _ isolation: Isolation
  ) async throws -> [String] {
    let folder = try TemporaryFolder()
    let sandbox = Sandbox(
      toolchain: try await Toolchain.find(), isolation: isolation,
      folders: RunFolders(cache: folder["cache"], workspace: BytePath(folder["workspace"])))
    return sandbox.command(["/bin/true"], for: purpose, deadline: .seconds(1)).arguments
  }

  @Test func `is a bound of the kernel too, wider where it is watched`() async throws {
    let limits: Limits = [.memory: 64, .processes: 10]
    let arguments = try await command(
      for: .tests(limits), .bubblewrap(path: "/usr/bin/bwrap", version: "0.8.0"))
    #expect(arguments.contains("--fsize=\(64 << 20)"))
    #expect(arguments.contains("--as=\((64 << 20) * 4 + 4 << 30)"))
    #expect(arguments.contains("--nproc=40"))
  }

  @Test func `counts no processes where they are those of a whole user`() async throws {
    let arguments = try await command(for: .tests(Limits()), .none(reason: "", remedy: ""))
    #expect(arguments.contains("--core=0") && !arguments.contains { $0.hasPrefix("--nproc") })
  }

  @Test func `binds no build`() async throws {
    let arguments = try await command(for: .build, .none(reason: "", remedy: ""))
    #expect(!arguments.contains { $0.hasPrefix("--fsize") })
  }
}
