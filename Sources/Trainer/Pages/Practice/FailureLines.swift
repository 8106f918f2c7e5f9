import Practice
import Screen
import Verdicts

/// Sets failing tests and compiler errors for the light pane.
struct FailureLines {
  let glyphs: Glyphs
  let width: Int

  /// A heading between failures.
  func heading(_ text: String, _ role: Role) -> [StyledLine] {
    Lines.text(text, role, indent: 1, width: width)
  }

  /// A failing test: its name, then what was expected, what was got, and where.
  func lines(of test: TestResult) -> [StyledLine] {
    let issues = test.issues.filter(\.isFailure)
    return Lines.item(
      mark: glyphs.cross, .red, test.name, .strong, indent: 1, width: width)
      + issues.flatMap { lines(of: $0) }
      + (issues.isEmpty ? position(test.file, test.line) : [])
  }

  private func lines(of issue: TestIssue) -> [StyledLine] {
    let told: [StyledLine]
    if let expected = issue.expected, let actual = issue.actual {
      told = value("expected", expected) + value("got", actual)
    } else {
      told = Lines.text(issue.message, indent: 3, width: width)
    }
    return told
      + issue.details.flatMap { Lines.text($0, .dim, indent: 3, width: width) }
      + position(issue.file, issue.line)
  }

  /// A label in a column of its own, and a value that may need several lines.
  private func value(_ label: String, _ value: String) -> [StyledLine] {
    let column = 13
    let lines = TextWidth.wrap(Sanitizer.harmless(value), to: max(1, width - column))
    return lines.enumerated().map { index, line in
      let start = index == 0 ? "   " + label : ""
      return [Span(TextWidth.pad(start, to: column), .dim), Span(line, .strong)]
    }
  }

  private func position(_ file: String?, _ line: Int?) -> [StyledLine] {
    guard let position = Paths.position(file, line) else { return [] }
    return Lines.text(position, .dim, indent: 3, width: width)
  }

  /// The errors of a build that failed, each with the compiler's words and plain ones beside.
  func diagnostics(_ loop: LoopVerdict) -> [StyledLine] {
    guard loop.reason == .notBuilt else { return [] }
    let errors = loop.diagnostics.filter { $0.severity == .error }
    if errors.isEmpty {
      return Lines.text(ReasonWords(loop).explanation ?? "", width: width)
    }
    return Array(errors.map(lines(of:)).joined(separator: [StyledLine()]))
  }

  private func lines(of error: Diagnostic) -> [StyledLine] {
    Lines.item(
      mark: glyphs.triangle, .amber, error.message, .strong, indent: 1, width: width)
      + (PlainWords.explain(error).map { Lines.text($0, indent: 3, width: width) } ?? [])
      + position(error.file, error.line)
  }
}
