/// What the comparison of two releases found, for people.
struct ComparedReport {
  let findings: Findings
  /// What stands behind `other` in the table.
  let other: String
  /// What stands behind `this` in the table.
  let this: String

  /// An aligned table, what could not be measured, and the verdict.
  var text: String {
    let failures = findings.failures.sorted { $0.key < $1.key }
      .map { "\($0.key) could not be measured: \($0.value)" }
    let blocks = [
      rows.aligned(leading: 3), ["other: \(other)", "this:  \(this)", findings.machine.line],
      failures, verdict,
    ]
    return blocks.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
      .joined(separator: "\n\n")
  }

  /// What one measure found, while others are still to come.
  static func lines(_ result: ComparedResult) -> [String] {
    result.moments.map { moment in
      let times = "\(moment.other.median.text(3)) s → \(moment.this.median.text(3)) s"
      return "\(result.name), \(moment.name): \(times), ratio \(moment.ratio.text(3))"
    }
  }

  private var rows: [[String]] {
    let heads = ["measure", "time", "lane", "pairs", "other", "this", "ratio", "of pairs", ""]
    return [heads]
      + findings.compared.flatMap { result in
        result.moments.map { moment in
          [
            result.title, moment.name, result.lane, "\(moment.this.count)",
            moment.other.median.text(3) + " s", moment.this.median.text(3) + " s",
            moment.ratio.text(3), moment.pairRatio.text(3), moment.isAboveLimit ? "✘" : "",
          ]
        }
      }
  }

  /// Whether this release is as fast, and which measures have to be repeated if not.
  var verdict: [String] {
    guard !findings.compared.isEmpty else { return ["Nothing was measured."] }
    let limit = ComparedResult.limit.text()
    let slower = findings.compared.flatMap { result in
      result.moments.filter(\.isAboveLimit).map { (result.name, "\($0.name) \($0.ratio.text(3))") }
    }
    guard !slower.isEmpty else { return ["No ratio is above \(limit)."] }
    var names: [String] = []
    for (name, _) in slower where !names.contains(name) { names.append(name) }
    return ["Above \(limit): " + slower.map { "\($0) (\($1))" }.joined(separator: ", ") + "."]
      + ["Repeat each of them once. The result of the repetition counts:"]
      + names.map { "  --pairs 40 --only \($0)" }
  }
}
