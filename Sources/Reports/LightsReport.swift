public import Practice
public import Verdicts

/// The lights of an attempt as `tandem lights` prints them: for people or as JSON.
public struct LightsReport: Report {
  private let entries: [LightEntry]
  private let hidden: RunID?
  /// The line if no entry is left.
  private let emptyWords: String

  /// Takes the entries, oldest first.
  ///
  /// - Parameters:
  ///   - hidden: The run of the hidden light, of which nothing is shown.
  ///   - colour: Leaves only lights of this colour.
  ///   - firstRed: Leaves only the light in which the test of this name was first red.
  public init(
    _ entries: [LightEntry], hiding hidden: RunID? = nil, colour: Colour? = nil,
    firstRed: String? = nil
  ) {
    var kept = entries
    var emptyWords = "There is no light yet. Save a file, or `tandem run`."
    if let firstRed {
      kept =
        FirstRed(named: firstRed, in: entries, hiding: hidden).map { [entries[$0.index]] } ?? []
      emptyWords = "No light was red by a test called “\(firstRed)”."
    }
    if let colour {
      if !kept.isEmpty { emptyWords = "No light is \(colour.rawValue)." }
      kept = kept.filter { $0.light?.colour == colour && !$0.isLight(of: hidden) }
    }
    self.entries = kept
    self.hidden = hidden
    self.emptyWords = emptyWords
  }

  /// The lights as a JSON object: `{"lights":[…]}`; keys are always present.
  public var json: JSONValue { ["lights": .array(entries.map(json))] }

  private static let hiddenWords = "hidden until predicted"

  /// One line for each entry, oldest first.
  public var lines: [String] {
    if entries.isEmpty { return [emptyWords] }
    return entries.map { entry in
      if entry.isLight(of: hidden) { return "\(entry.id.short)  ? \(Self.hiddenWords)" }
      let mark = entry.light?.colour.glyph ?? "·"
      let phase = entry.light?.phase.map { "  \($0)" } ?? ""
      let note = entry.note.map { "  “\($0)”" } ?? ""
      return "\(entry.id.short)  \(mark) \(entry.title)\(phase)\(note)"
    }
  }

  private func json(_ entry: LightEntry) -> JSONValue {
    let isHidden = entry.isLight(of: hidden)
    let light = isHidden ? nil : entry.light
    return [
      "id": .string(entry.id.rawValue), "tree": .string(entry.tree.rawValue),
      "time": .number(entry.time), "attempt": .string(entry.attempt),
      "title": .string(isHidden ? Self.hiddenWords : entry.title),
      "covered": .bool(isHidden),
      "event": JSONValue(entry.event?.kind.rawValue),
      "light": JSONValue(light?.colour.rawValue), "reason": JSONValue(light?.reason.rawValue),
      "outer": JSONValue(light?.outer?.rawValue), "lane": JSONValue(light?.lane.rawValue),
      "confirmed": JSONValue(light.map { _ in entry.standing == .confirmed }),
      "corrects": JSONValue(light?.corrects?.rawValue),
      "phase": JSONValue(light?.phase), "step": JSONValue(light?.step),
      "prediction": JSONValue(light?.prediction), "driver": JSONValue(light?.driver),
      "remarks": .array((light?.remarks ?? []).map(JSONValue.string)),
      "seconds": JSONValue(light?.seconds), "run": JSONValue(light?.run.rawValue),
      "inner": light.map { Self.json($0.inner) } ?? .null,
      "acceptance": light?.acceptance.map(Self.json) ?? .null,
      "failed": .array((light?.failed ?? []).map(JSONValue.string)),
      "changed": [
        "files": .integer(entry.changes.files), "linesAdded": .integer(entry.changes.linesAdded),
        "linesRemoved": .integer(entry.changes.linesRemoved),
      ],
      "notKept": .array(entry.notKept.map(JSONValue.string)),
      "note": JSONValue(entry.note),
    ]
  }

  private static func json(_ count: TestCount) -> JSONValue {
    [
      "passed": .integer(count.passed), "failed": .integer(count.failed),
      "skipped": .integer(count.skipped),
    ]
  }
}

/// What differs between two lights, as `tandem diff` prints it: for people or as JSON.
public struct DifferenceReport: Sendable {
  private let files: [FileChange]
  /// The differing lines as a unified diff: what people read.
  public let text: String

  /// Takes the files that differ, and the differing lines as a unified diff.
  public init(files: [FileChange], text: String) {
    self.files = files
    self.text = text
  }

  /// The difference as a JSON object; keys are always present.
  public var json: JSONValue {
    [
      "files": .array(
        files.map { file in
          [
            "path": .string(file.path), "kind": .string(file.kind.rawValue),
            "linesAdded": JSONValue(file.linesAdded), "linesRemoved": JSONValue(file.linesRemoved),
          ]
        }),
      "text": .string(text),
    ]
  }
}
