import Verdicts

/// One call of the compiler or the linker, and what it is for.
struct SprintStep: Hashable, Sendable {
  /// What a step makes.
  enum Purpose: Hashable, Sendable {
    /// The object of a library with its module, or those of some files of a test module.
    case objects
    /// A test module's interface, to compare it with the earlier one.
    case interface
    /// A shared object or a runner.
    case linked
  }

  let purpose: Purpose
  /// The module that it compiles; empty when it links.
  var module = ""
  /// The program and its arguments, with paths as the sandbox shows them.
  let command: [String]
}

/// Steps that belong together: compiling side by side, then linking if all of that went well.
struct SprintGroup: Hashable, Sendable {
  /// The modules that are made in it.
  var modules: [SprintModule]
  /// The loop whose tests are linked in it; nil for a library.
  var loop: Loop?
  /// Compiling.
  var first: [SprintStep] = []
  /// Linking, one after the other.
  var then: [SprintStep] = []
}

/// What became of a step.
struct SprintStepOutcome: Hashable, Sendable {
  let step: SprintStep
  /// The program's status; nil if it was not started or did not come to its end.
  let status: Int32?
  let console: String
}
