import Processes

/// Distinguishes a sandbox that could not be set up from a command that failed inside it.
enum SandboxFailure {
  /// Looks at how tests ended, which can print what they like.
  ///
  /// Only if there is no event, and nothing but bubblewrap has written a word, they were not started.
  ///
  /// - Throws: ``EngineError/sandboxFailed(detail:)`` if bubblewrap itself gave up.
  static func check(_ completion: Completion, events: String) throws(EngineError) {
    let lines = completion.output.text.split(separator: "\n")
    guard events.isEmpty, lines.allSatisfy({ $0.hasPrefix("bwrap: ") }) else { return }
    try check(completion)
  }

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
