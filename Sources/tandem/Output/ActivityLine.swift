import Verdicts

extension Activity {
  /// The activity as a progress line.
  var line: String {
    switch self {
    case .preparing(let what): what + " …"
    case .compiling(let loop, let done, let total):
      total > 0 ? "\(loop.people): compiling \(done) of \(total)" : "\(loop.people): compiling …"
    case .testing(let loop, let ended, let total):
      total > 0 ? "\(loop.people): \(ended) of \(total) tests" : "\(loop.people): testing …"
    }
  }
}

extension Loop {
  fileprivate var people: String {
    switch self {
    case .inner: "your tests"
    case .outer: "the customer's examples"
    }
  }
}
