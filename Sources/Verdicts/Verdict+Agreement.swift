extension Verdict {
  /// Whether two verdicts on the same files agree: colours and reasons of both loops, and
  /// what became of each test.
  ///
  /// Times, warnings and console text are passed over. When a run was cut short, which tests were
  /// under way is a matter of chance; then only the reason counts. Regressions do not depend on chance
  /// where they decide on the light.
  public func agrees(with other: Verdict) -> Bool {
    guard reason == other.reason, inner.agrees(with: other.inner),
      regressionsAreChance
        || Set(regressions.map(\.identity)) == Set(other.regressions.map(\.identity))
    else { return false }
    switch (outer, other.outer) {
    case (nil, nil): return true
    case (let outer?, let other?): return outer.agrees(with: other)
    default: return false
    }
  }

  /// Whether the outer loop was cut short, and nobody looked further since the light is red anyway.
  private var regressionsAreChance: Bool {
    inner.colour == .red && outer?.reason.cutsShort == true
  }
}

extension LoopVerdict {
  /// Whether two verdicts on a loop give the same reason and the same end of each test.
  func agrees(with other: LoopVerdict) -> Bool {
    reason == other.reason && (reason.cutsShort || ends == other.ends)
  }

  /// How often each test came to each end.
  private var ends: [String: [String]] {
    Dictionary(grouping: tests, by: \.identity).mapValues { $0.map(\.status.rawValue).sorted() }
  }
}
