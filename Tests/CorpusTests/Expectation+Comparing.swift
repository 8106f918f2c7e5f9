import Verdicts

extension Expectation {
  /// What of a verdict is not as expected, one line each; empty if all of it is.
  func disagreements(with verdict: Verdict) -> [String] {
    var lines = disagreements(with: verdict.inner, verdict.colour, verdict.reason)
    lines += Self.compare(
      "regressions", regressions ?? [], verdict.regressions.map(\.name).sorted())
    switch (outer?.expectation, verdict.outer) {
    case (nil, nil): break
    case (nil, .some): lines.append("outer loop: expected none, got one")
    case (.some, nil): lines.append("outer loop: expected one, got none")
    case (let expected?, let got?):
      lines += expected.disagreements(with: got, got.colour, got.reason).map { "outer " + $0 }
    }
    return lines
  }

  private func disagreements(
    with loop: LoopVerdict, _ colour: Colour, _ reason: Reason
  ) -> [String] {
    var lines = Self.compare("light", light.rawValue, colour.rawValue)
    if !self.reason.values.contains(reason) {
      lines.append("reason: expected \(self.reason), got \(reason)")
    }
    lines += tests.map { disagreements(among: loop.tests, with: $0) } ?? []
    lines += failing.map { Self.compare("failing", $0, Self.failingPlaces(loop)) } ?? []
    lines += suspects.map { Self.compare("suspects", $0, loop.suspects.sorted()) } ?? []
    lines += limit.map { Self.compare("limit", $0.rawValue, loop.limit?.rawValue) } ?? []
    if let signal, loop.signal.map(signal.contains) != true {
      lines.append("signal: expected one of \(signal), got \(loop.signal.map(String.init) ?? "-")")
    }
    lines += errors.map { Self.compare("errors", $0, Self.places(loop, .error)) } ?? []
    lines += warnings.map { Self.compare("warnings", $0, Self.places(loop, .warning)) } ?? []
    lines += needs.map { Self.compare("needs", $0, loop.needs.sorted()) } ?? []
    let said = loop.diagnostics.map(\.message) + loop.tests.flatMap(\.issues).map(\.everything)
    for words in says ?? [] where !said.contains(where: { $0.contains(words) }) {
      lines.append("says: expected “\(words)”, got \(said)")
    }
    return lines
  }

  private func disagreements(
    among results: [TestResult], with expected: [String: OneOf<TestResult.Status>]
  ) -> [String] {
    var left = expected
    var lines: [String] = []
    for result in results {
      let keys = [result.name, "\(result.suite)/\(result.name)", result.identity]
      guard let key = keys.first(where: { left[$0] != nil }), let statuses = left[key] else {
        lines.append("test \(result.identity.clipped): expected none, got \(result.status)")
        continue
      }
      left[key] = nil
      if !statuses.values.contains(result.status) {
        lines.append("test \(key.clipped): expected \(statuses), got \(result.status)")
      }
    }
    for (name, statuses) in left.sorted(by: { $0.key < $1.key }) {
      lines.append("test \(name.clipped): expected \(statuses), got no such test")
    }
    return lines
  }

  private static func failingPlaces(_ loop: LoopVerdict) -> [String] {
    let issues = loop.tests.flatMap(\.issues).filter(\.isFailure)
    return Set(issues.map { place($0.file, $0.line) }).sorted()
  }

  private static func places(
    _ loop: LoopVerdict, _ severity: Diagnostic.Severity
  ) -> [String] {
    let found = loop.diagnostics.filter { $0.severity == severity }
    return Set(found.map { place($0.file, $0.line) }).sorted()
  }

  private static func place(_ file: String?, _ line: Int?) -> String {
    (file ?? "-") + (line.map { ":\($0)" } ?? "")
  }

  private static func compare(_ what: String, _ expected: [String], _ got: [String]) -> [String] {
    expected.sorted() == got ? [] : ["\(what): expected \(expected.sorted()), got \(got)"]
  }

  private static func compare(_ what: String, _ expected: String, _ got: String?) -> [String] {
    expected == got ? [] : ["\(what): expected \(expected), got \(got ?? "none")"]
  }
}

extension TestIssue {
  /// All that it says.
  fileprivate var everything: String { ([message] + details).joined(separator: "\n") }
}

extension String {
  /// At most a line of it: a case may have a name of 100 kB.
  fileprivate var clipped: String { count > 80 ? prefix(80) + "…" : self }
}
