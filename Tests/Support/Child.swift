public import Foundation
import Subprocess
import SystemPackage

/// A program run to its end, with everything it said.
///
/// Foundation's `Process` is no use here: it takes a child for alive as long as a daemon that the
/// child left behind, such as a tmux server, holds one of its descriptors.
public struct Child: Sendable {
  /// The exit status, or 128 and the signal's number, as a shell says it.
  public var status: Int32
  /// What it wrote to stdout.
  public var output: String
  /// What it wrote to stderr.
  public var complaint: String

  /// Runs a program without a terminal and waits for its end; a cancelled test ends it.
  public static func run(
    _ executable: URL, _ arguments: [String], environment: [String: String],
    in folder: URL? = nil
  ) async throws -> Child {
    // Files, not pipes: they take any amount, and a grandchild cannot keep them from ending.
    let said = try TemporaryFolder()
    let variables = environment.map { (Environment.Key(stringLiteral: $0.key), $0.value) }
    let result = try await Subprocess.run(
      .path(FilePath(executable.path())), arguments: Arguments(arguments),
      environment: .custom(Dictionary(variables) { $1 }),
      workingDirectory: folder.map { FilePath($0.path()) }, input: .none,
      output: .fileDescriptor(try said.file("out"), closeAfterSpawningProcess: true),
      error: .fileDescriptor(try said.file("err"), closeAfterSpawningProcess: true))
    let status: Int32 =
      switch result.terminationStatus {
      case .exited(let code): code
      case .signaled(let signal): 128 + signal
      }
    return Child(
      status: status, output: said.text("out") ?? "", complaint: said.text("err") ?? "")
  }
}

extension TemporaryFolder {
  fileprivate func file(_ name: String) throws -> FileDescriptor {
    try FileDescriptor.open(
      FilePath(self[name].path()), .writeOnly, options: [.create, .truncate],
      permissions: .ownerReadWrite)
  }
}
