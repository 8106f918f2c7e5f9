import ArgumentParser

/// An error that no command turned into a sentence: our bug, and no red light.
enum UnexpectedError {
  /// The exit code (Docs/Guide.md) for our bugs.
  static let exitCode: Int32 = 70

  /// Whether the error is neither a chosen exit code nor one of the command line's.
  static func isOne(_ error: any Error) -> Bool {
    !(error is ExitCode) && Tandem.exitCode(for: error) == .failure
  }

  /// What happened, then what to do.
  static func sentence(_ error: any Error) -> String {
    "tandem: This should not have happened: \(error). Please tell us what you did."
  }
}
