import Files
import Foundation
import Processes
import Verdicts

/// Runs groups of steps side by side within one start of the sandbox.
///
/// A start costs 20 ms, as much as a small link. So a shell inside does the steps, and leaves what
/// each wrote, and its status, in files.
struct SprintWave: Sendable {
  let sandbox: Sandbox
  let limits: Limits

  private var folders: SprintFolders { SprintFolders(sandbox: sandbox) }

  /// Runs groups.
  ///
  /// - Returns: For each group the outcomes of its steps in their order; nil if the deadline passed.
  /// - Throws: ``EngineError`` for what is not the learner's fault.
  func run(_ groups: [SprintGroup]) async throws(EngineError) -> [[SprintStepOutcome]]? {
    try folders.make([SprintFolders.consoles])
    let consoles = "\(folders.outside)/\(SprintFolders.consoles)"
    let folder = BytePath(consoles)
    for name in Disk.names(in: folder) { Disk.remove(folder.appending(name)) }
    let command = sandbox.command(
      ["/bin/sh", "-c", script(groups)], for: .build, in: sandbox.root,
      deadline: limits.buildDeadline, outputLimit: limits.amount(of: .output))
    let completion = try await command.completion()
    try SandboxFailure.check(completion)
    guard completion.ending != .deadline else { return nil }
    return groups.indices.map { group in
      (groups[group].first + groups[group].then).enumerated().map { number, step in
        outcome(of: step, in: "\(consoles)/\(group)-\(number)")
      }
    }
  }

  private func outcome(of step: SprintStep, in path: String) -> SprintStepOutcome {
    let status = Disk.read(BytePath(path + ".status"))
      .flatMap { Int32(String(decoding: $0, as: UTF8.self).trimmingCharacters(in: .newlines)) }
    var output = CappedOutput(limit: limits.amount(of: .output))
    output.append(Disk.read(BytePath(path)) ?? [])
    return SprintStepOutcome(step: step, status: status, console: output.text)
  }

  /// The shell's work: each group in a shell of its own, its first steps as jobs of that.
  private func script(_ groups: [SprintGroup]) -> String {
    let lines = groups.enumerated().map { number, group in
      var line = "( bad=0"
      for (step, one) in group.first.enumerated() {
        line += "; \(text(of: one, as: "\(number)-\(step)")) & p\(step)=$!"
      }
      for step in group.first.indices { line += "; wait $p\(step) || bad=1" }
      line += "; [ $bad = 0 ]"
      for (step, one) in group.then.enumerated() {
        line += " && " + text(of: one, as: "\(number)-\(group.first.count + step)")
      }
      return line + " ) &"
    }
    return (lines + ["wait", "true"]).joined(separator: "\n")
  }

  private func text(of step: SprintStep, as name: String) -> String {
    let path = Self.quoted("\(folders.inside)/\(SprintFolders.consoles)/\(name)")
    let command = step.command.map(Self.quoted).joined(separator: " ")
    return "{ \(command) >\(path) 2>&1; s=$?; echo $s >\(path).status; [ $s = 0 ]; }"
  }

  /// A word that the shell takes as it is.
  static func quoted(_ word: String) -> String {
    "'" + word.replacing("'", with: "'\\''") + "'"
  }
}
