import Subprocess

/// A program that a person uses in this very terminal, such as their editor.
///
/// It shares our process group and so the terminal's foreground; input, output and environment are
/// ours. The caller has given the terminal back before.
public struct ForegroundProgram: Hashable, Sendable {
  /// A script for `/bin/sh`.
  public var script: String
  /// What the script sees as its arguments, from `$1` on.
  public var arguments: [String]
  /// The folder to start in; nil for the present one.
  public var workingDirectory: String?

  /// Makes a program.
  public init(script: String, arguments: [String] = [], workingDirectory: String? = nil) {
    self.script = script
    self.arguments = arguments
    self.workingDirectory = workingDirectory
  }

  /// Runs the program until the person leaves it.
  ///
  /// - Returns: whether it ended with status 0.
  /// - Throws: ``ProcessesError/notStarted(_:reason:)`` if there is no shell to start it.
  public func run() async throws(ProcessesError) -> Bool {
    do {
      let result = try await Subprocess.run(
        .path("/bin/sh"), arguments: Arguments(["-c", script, "sh"] + arguments),
        workingDirectory: workingDirectory.map { .init($0) },
        input: .currentStandardInput, output: .currentStandardOutput,
        error: .currentStandardError)
      return result.terminationStatus == .exited(0)
    } catch {
      throw .notStarted("/bin/sh", reason: "\(error)")
    }
  }
}
