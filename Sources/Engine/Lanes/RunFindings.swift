import Verdicts

/// What a run finds out about both loops.
struct RunFindings: Sendable {
  /// The learner's own tests.
  var inner: LoopVerdict
  /// The customer's tests; nil where there is no outer loop.
  var outer: LoopVerdict?
  /// Acceptance tests of earlier steps that fail now.
  var regressions: [TestResult] = []

  /// Gives each loop the errors of its own files, when one build served both.
  mutating func divideDiagnostics(outerFolder: String) {
    func isOuter(_ diagnostic: Diagnostic) -> Bool {
      diagnostic.file?.hasPrefix(outerFolder + "/") == true
    }
    inner.diagnostics.removeAll(where: isOuter)
    outer?.diagnostics.removeAll { !isOuter($0) }
    if inner.diagnostics.allSatisfy({ $0.severity != .error }) { inner.needs = [] }
    if outer?.diagnostics.allSatisfy({ $0.severity != .error }) == true { outer?.needs = [] }
  }
}
