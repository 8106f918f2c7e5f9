extension Verdict {
  /// Whether two verdicts on the same files say the same: colours and reasons of both loops, and
  /// what became of each test.
  ///
  /// Times, warnings and console text are passed over. When a run was cut short, which tests were
  /// under way is a matter of chance; then only the reason counts.
  public func agrees(with other: Verdict) -> Bool {
    guard reason == other.reason, inner.agrees(with: other.inner),
      Set(regressions.map(\.identity)) == Set(other.regressions.map(\.identity))
    else { return false }
    switch (outer, other.outer) {
    case (nil, nil): return true
    case (let outer?, let other?): return outer.agrees(with: other)
    default: return false
    }
  }
}

extension LoopVerdict {
  /// Whether two verdicts on a loop give the same reason and the same end of each test.
  func agrees(with other: LoopVerdict) -> Bool {
    guard reason == other.reason else { return false }
    switch reason {
    case .timedOut, .limitExceeded, .crashed, .incomplete: return true
    case .notBuilt, .noTests, .allSkipped, .testsFailed, .passed: return ends == other.ends
    }
  }

  /// How often each test came to each end.
  private var ends: [String: [String]] {
    Dictionary(grouping: tests, by: \.identity).mapValues { $0.map(\.status.rawValue).sorted() }
  }
}
