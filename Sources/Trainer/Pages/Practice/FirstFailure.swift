import Verdicts

/// The first thing that keeps a light from being green: what to look at, and where.
struct FirstFailure: Equatable {
  /// The test's identity or the compiler's message.
  var name: String
  /// The file, relative to the workspace; nil if unknown.
  var file: String?
  /// The line, from 1; nil if unknown.
  var line: Int?
}

extension FirstFailure {
  /// Finds it: a regression, a failing test, an error, a suspect, else an example still open.
  init?(in verdict: Verdict) {
    let failing = verdict.regressions + verdict.inner.tests.filter { $0.status == .failed }
    if let test = failing.first {
      self.init(test)
    } else if let error = verdict.inner.diagnostics.first(where: { $0.severity == .error }) {
      self.init(name: error.message, file: error.file, line: error.line)
    } else if let suspect = verdict.inner.tests.first(where: { $0.status == .unfinished }) {
      self.init(suspect)
    } else if let open = verdict.outer?.tests.first(where: { $0.status == .failed }) {
      self.init(open)
    } else {
      return nil
    }
  }

  private init(_ test: TestResult) {
    let issue = test.issues.first { !$0.isKnown && $0.file != nil }
    self.init(
      name: test.identity, file: issue?.file ?? test.file,
      line: issue == nil ? test.line : issue?.line)
  }
}
