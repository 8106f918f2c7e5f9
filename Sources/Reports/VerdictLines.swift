import Practice
public import Verdicts

/// A verdict as plain lines: what `run` and `watch` print for people.
///
/// Problems print as `file:line:column: error: text`, so that any editor can jump there.
public struct VerdictLines: Sendable {
  private let verdict: Verdict
  private let isRaw: Bool
  private let harmless: @Sendable (String) -> String

  /// Takes a verdict.
  ///
  /// - Parameters:
  ///   - isRaw: Whether what build and tests wrote is printed too.
  ///   - harmless: Takes everything out of a learner's text that could command a terminal.
  public init(
    _ verdict: Verdict, isRaw: Bool = false, harmless: @escaping @Sendable (String) -> String
  ) {
    self.verdict = verdict
    self.isRaw = isRaw
    self.harmless = harmless
  }

  /// The lines.
  public var lines: [String] {
    var lines = [headline]
    lines += verdict.diagnostics.filter { $0.severity == .error }.map(line)
    for test in verdict.inner.tests + (verdict.outer?.tests ?? []) where test.status == .failed {
      lines += failures(of: test)
    }
    lines += suspects(of: verdict.inner)
    if let outer = verdict.outer { lines += [outerLine(outer)] + suspects(of: outer) }
    for test in verdict.regressions {
      lines.append("  an earlier step is broken again: \(harmless(test.name))")
    }
    if !verdict.isolated { lines.append("  not isolated: `tandem doctor` says why") }
    if isRaw {
      lines += written("Your own tests", verdict.inner)
      if let outer = verdict.outer { lines += written("The customer's examples", outer) }
    }
    return lines
  }

  private func written(_ title: String, _ loop: LoopVerdict) -> [String] {
    var text = harmless(loop.output)
    while text.hasSuffix("\n") { text.removeLast() }
    return ["\(title) wrote:"]
      + text.split(separator: "\n", omittingEmptySubsequences: false).map { "  \($0)" }
  }

  private func suspects(of loop: LoopVerdict) -> [String] {
    loop.suspects.map { "  \(harmless($0)): started and did not end" }
  }

  private var headline: String {
    let colour = verdict.colour
    let seconds = (verdict.seconds * 100).rounded() / 100
    return "\(colour.glyph) \(colour.rawValue.uppercased())  \(ReasonWords(verdict).phrase)"
      + "  \(seconds) s" + (verdict.confirmed ? " ✓" : "")
  }

  private func outerLine(_ outer: LoopVerdict) -> String {
    if outer.reason == .notBuilt, !outer.needs.isEmpty {
      return "\(outer.colour.glyph) \(ReasonWords(examples: outer).phrase)"
    }
    return "\(outer.colour.glyph) the customer's examples: \(ReasonWords(outer).phrase)"
  }

  private func line(_ diagnostic: Diagnostic) -> String {
    location(diagnostic.file, diagnostic.line, diagnostic.column)
      + "\(diagnostic.severity.rawValue): \(harmless(diagnostic.message))"
  }

  /// What comes before a problem: `file:line:column: `, as far as it is known.
  private func location(_ file: String?, _ line: Int?, _ column: Int?) -> String {
    let parts = [file, line.map(String.init), column.map(String.init)].compactMap { $0 }
    return parts.isEmpty ? "" : parts.joined(separator: ":") + ": "
  }

  private func failures(of test: TestResult) -> [String] {
    test.issues.filter { !$0.isKnown }.map { issue in
      var text = location(issue.file, issue.line, issue.column) + "error: "
      text += harmless(test.name) + ": "
      if let expected = issue.expected, let actual = issue.actual {
        text += "expected \(harmless(expected)), got \(harmless(actual))"
      } else {
        text += harmless(issue.message)
      }
      return text
    }
  }
}
