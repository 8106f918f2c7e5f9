public import Practice

/// A retro as the screen and `tandem retro` show it: as lines, Markdown or JSON.
public struct RetroReport: Sendable {
  /// Three questions that only people can answer.
  public static let questions = [
    "Which step was too large, and how could you have cut it?",
    "What did a red light tell you that you did not expect?",
    "What will you do differently in the next session?",
  ]

  let retro: Retro

  /// Takes a retro.
  public init(_ retro: Retro) { self.retro = retro }

  /// The retro as a JSON object; keys are always present.
  public var json: JSONValue {
    [
      "schema": .integer(1), "title": .string(retro.title),
      "lights": [
        "green": .integer(retro.count(of: .green)), "red": .integer(retro.count(of: .red)),
        "amber": .integer(retro.count(of: .amber)),
      ],
      "seconds": .number(retro.seconds),
      "cycles": .array(
        retro.cycles.map {
          [
            "lights": .integer($0.lights), "lines": .integer($0.lines),
            "seconds": .number($0.seconds),
          ]
        }),
      "minutesPerCycle": JSONValue(retro.minutesPerCycle),
      "linesPerCycle": JSONValue(retro.linesPerCycle),
      "longestRed": .number(retro.longestRed), "refactorings": .integer(retro.refactorings),
      "predictions": [
        "right": .integer(retro.predictions.right), "wrong": .integer(retro.predictions.wrong),
      ],
      "neverRed": .array(retro.neverRed.map(JSONValue.string)),
      "noticed": .object(
        Dictionary(
          retro.noticed.map { ($0.key.rawValue, JSONValue.integer($0.value)) },
          uniquingKeysWith: { first, _ in first })),
      "typing": .object(retro.typing.mapValues(JSONValue.number)),
      "handovers": .integer(retro.handovers),
      "overtime": .object(retro.overtime.mapValues(JSONValue.number)),
      "covered": .bool(retro.isHidden),
      "questions": .array(Self.questions.map(JSONValue.string)),
    ]
  }

  /// The retro in Markdown, with room for the answers.
  public var markdown: String {
    var rows = ["# Retro: \(Self.harmless(retro.title))", ""]
    if retro.lights.isEmpty {
      rows.append(retro.emptyWords)
    } else {
      rows += retro.facts.map { "- **\($0.label)**: \(Self.harmless($0.value))" }
      rows +=
        ["", "```text"] + RetroChart().lights(retro.lights.map(\.colour), width: 72) + ["```"]
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
