import Processes

/// Tells a sandbox that could not be set up from a command that failed inside it.
enum SandboxFailure {
  /// Looks at how a command ended that is not the learner's.
  ///
  /// - Throws: ``EngineError/sandboxFailed(detail:)`` if bubblewrap itself gave up.
  static func check(_ completion: Completion) throws(EngineError) {
    guard completion.ending == .exited(1) else { return }
    for said in [completion.output.text, completion.errors.text] where said.hasPrefix("bwrap: ") {
      throw .sandboxFailed(detail: said.split(separator: "\n").first.map { "\($0)." } ?? said)
    }
  }
}
