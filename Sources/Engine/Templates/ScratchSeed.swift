import Verdicts

/// What the scratch of a run began with, and who answers for it.
///
/// A seed never decides on a light: whenever a run contradicts what the seed promises, the products
/// are thrown away, the template with them, and the loop is built from nothing.
struct ScratchSeed: Sendable {
  /// The template; nil if only clang modules were at hand.
  let template: TemplateShelf.Template?
  /// How the sprint lane can answer before the judge has built anything; nil if it cannot.
  var preparation: SprintPreparation?
  /// Whether the files of this run are known, and those from which the template was built.
  private(set) var isExact = false
  /// Forgets the template, and on request the modules as well; called when they prove damaged.
  var discard: @Sendable (_ alsoModules: Bool) -> Void = { _ in }

  /// Compares the run with the one that made the template.
  mutating func promise(tree: String, to request: RunRequest) {
    isExact =
      template?.stamp.tree == tree && request.filter == nil && request.environment.isEmpty
      && request.subject.retired.isEmpty
  }

  /// What a build would give, if there is nothing to build.
  ///
  /// Nil where building is needed: for files of another tree, for a loop that did not build, or if
  /// the compiler had something to report.
  func build(of loop: Loop) -> LoopBuild? {
    guard isExact, let template, template.stamp[loop].isBuilt else { return nil }
    return LoopBuild(
      succeeded: true, ending: .exited(0), console: "", seconds: 0, isIncremental: false)
  }

  /// Whether nothing has to be built in either loop.
  var isFullyBuilt: Bool { build(of: .inner) != nil && build(of: .outer) != nil }

  /// Whether a failed build may be the fault of the seed and not of the learner.
  ///
  /// An error at a line of the learner's is the learner's, unless it complains of a module's file.
  func isSuspected(of verdict: LoopVerdict) -> Bool {
    guard verdict.reason == .notBuilt else { return false }
    let errors = verdict.diagnostics.filter { $0.severity == .error }
    let complaints = ["malformed", "corrupt", "compiled module", "module file", "required module"]
    return !errors.contains { $0.file != nil }
      || errors.contains { error in complaints.contains { error.message.contains($0) } }
  }

  /// Whether a verdict on products that were not built again contradicts what the template promises.
  func isContradicted(by verdict: LoopVerdict, in loop: Loop) -> Bool {
    guard build(of: loop) != nil, let template else { return false }
    return verdict.reason != template.stamp[loop].reason
  }
}
