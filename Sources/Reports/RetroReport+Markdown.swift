import Practice

/// The retro as a page to keep.
extension RetroReport {
  /// The retro in Markdown, with room for the answers.
  public var markdown: String {
    var rows = ["# Retro: \(Self.harmless(retro.title))", ""]
    if retro.lights.isEmpty {
      rows.append(emptyWords)
    } else {
      rows += facts.map { "- **\($0.label)**: \(Self.harmless($0.value))" }
      rows += ["", "```text"] + RetroChart().lights(retro.lights.map(\.colour), width: 72) + ["```"]
      if !retro.cycles.isEmpty {
        rows += ["", "| cycle | lights | lines | time |", "|---:|---:|---:|---:|"]
        rows += retro.cycles.enumerated().map { index, cycle in
          "| \(index + 1) | \(cycle.lights) | \(cycle.lines) | \(ClockText.text(cycle.seconds)) |"
        }
      }
    }
    for question in Self.questions { rows += ["", "## \(question)", ""] }
    return rows.joined(separator: "\n") + "\n"
  }

  /// Test names may hold what Markdown takes for marks.
  private static func harmless(_ text: String) -> String {
    text.map { "\\`*_<>[]".contains($0) ? "\\\($0)" : "\($0)" }.joined()
  }
}
