import Foundation

/// The findings as people read them.
struct Report {
  let findings: Findings

  private static let heads = [
    "measure", "lane", "light", "confirmed", "swift test", "ratio", "of pairs", "limit", "",
  ]

  private var rows: [[String]] {
    findings.measures.map { result in
      [
        result.title, result.lane, seconds(result.light.median), seconds(result.confirmed.median),
        seconds(result.plain.median), result.ratio.text(), result.pairRatio.text(),
        "≤ \(result.limit.text())", result.holds ? "✔" : "✘",
      ]
    }
  }

  /// The lines about what lasts, and about what could not be measured.
  private var sentences: [String] {
    var lines: [String] = []
    if let result = findings.endurance {
      lines.append(
        "\(result.holds ? "✔" : "✘") \(result.saves) saves in \(Int(result.seconds)) s: processes "
          + "\(result.start.processes) → \(result.end.processes), descriptors "
          + "\(result.start.descriptors) → \(result.end.descriptors), memory "
          + "\(result.start.memory.text(1)) → \(result.end.memory.text(1)) MiB; "
          + "\(result.answers) answers meanwhile")
    }
    if let result = findings.kill {
      let names = Set(result.names).sorted().joined(separator: ", ")
      let running = (result.running.min() ?? 0, result.running.max() ?? 0)
      lines.append(
        "\(result.holds ? "✔" : "✘") kill -9 in the middle of a run, \(result.left.count) rounds, "
          + "\(result.isolated ? "isolated" : "not isolated"): \(running.0) to \(running.1) processes "
          + "ran; left 2 s later: \(result.left.reduce(0, +))\(names.isEmpty ? "" : " (\(names))")")
    }
    for (name, reason) in findings.failures.sorted(by: { $0.key < $1.key }) {
      lines.append("? \(name) could not be measured: \(reason)")
    }
    return lines
  }

  private var pairs: Int { findings.measures.map(\.plain.count).min() ?? 0 }

  /// An aligned table for the terminal.
  var table: String {
    let all = [Self.heads] + rows
    return (all.aligned(leading: 2) + [""] + sentences + [findings.machine.line])
      .joined(separator: "\n")
  }

  /// The same as Markdown.
  var markdown: String {
    let heads = Self.heads.dropLast() + ["kept"]
    let rule = heads.indices.map { $0 < 2 ? "---" : "---:" }
    let lines = ([Array(heads), rule] + rows).map { "| " + $0.joined(separator: " | ") + " |" }
    return """
      \(findings.machine.line).
      Medians of \(pairs) pairs.

      \(lines.joined(separator: "\n"))

      \(sentences.map { "- " + $0 }.joined(separator: "\n"))
      """
  }

  /// Writes the Markdown between the two marks of a page.
  func write(into page: URL) throws {
    let mark = "<!-- script/bench --markdown:"
    let marks = ("\(mark) begin -->\n", "\(mark) end -->")
    let text = try String(contentsOf: page, encoding: .utf8)
    guard let begin = text.firstRange(of: marks.0), let end = text.firstRange(of: marks.1) else {
      throw Refusal("\(page.path) has no marks around its table.")
    }
    let new = text[..<begin.upperBound] + "\n" + markdown + "\n\n" + text[end.lowerBound...]
    try Data(new.utf8).write(to: page)
  }

  private func seconds(_ value: Double) -> String { value.text() + " s" }
}
