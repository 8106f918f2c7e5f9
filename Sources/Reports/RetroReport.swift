public import Practice

/// A retro as the screen and `tandem retro` show it: as lines, Markdown or JSON.
public struct RetroReport: Sendable {
  let retro: Retro

  /// Takes a retro.
  public init(_ retro: Retro) { self.retro = retro }

  /// The retro as a JSON object; keys are always present.
  public var json: JSONValue {
    [
      "schema": .integer(1),
      "title": .string(retro.title),
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
      "longestRed": .number(retro.longestRed),
      "refactorings": .integer(retro.refactorings),
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
      "covered": .bool(retro.isCovered),
      "questions": .array(Self.questions.map(JSONValue.string)),
    ]
  }
}
