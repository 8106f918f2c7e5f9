public import Katas
public import Practice

/// The state of a session, as `tandem status` prints it: for people or as JSON.
public struct StatusReport: Report {
  private let status: SessionStatus
  private let view: PracticeView
  private let folder: String
  private let kata: Kata?
  private let sprintRefusal: String?

  /// Joins a folder with the state of its session.
  ///
  /// - Parameters:
  ///   - view: What the rhythm shows.
  ///   - folder: The absolute path of the workspace or package.
  ///   - kata: The workspace's kata; nil in any other package.
  ///   - sprintRefusal: Why the sprint lane gives no light here; nil if it does.
  public init(
    _ status: SessionStatus, view: PracticeView, folder: String, kata: Kata?,
    sprintRefusal: String? = nil
  ) {
    self.status = status
    self.view = view
    self.folder = folder
    self.kata = kata
    self.sprintRefusal = sprintRefusal
  }

  /// The last light, unless it waits for its prediction.
  private var shown: Light? { status.isHidden ? nil : status.light }

  /// Whether a line would give the hidden light away: what people tick does not.
  private func isHidden(_ line: DoneLine) -> Bool { status.isHidden && line.isProven }

  private var step: Step? { kata?.steps[status.step] }

  /// The report as a JSON object; keys are always present.
  public var json: JSONValue {
    [
      "schema": .integer(1), "folder": .string(folder),
      "kata": JSONValue(status.kata), "step": JSONValue(step?.slug),
      "stepNumber": JSONValue(step.map { _ in status.step + 1 }),
      "steps": JSONValue(kata?.steps.count),
      "stepDone": status.isHidden ? .null : JSONValue(status.done?.isDone),
      "finished": JSONValue(status.kata.map { _ in status.isFinished }),
      "covered": .bool(status.isHidden),
      "light": shown.map {
        [
          "run": .string($0.run.rawValue), "light": .string($0.colour.rawValue),
          "reason": .string($0.reason.rawValue), "outer": JSONValue($0.outer?.rawValue),
          "tree": .string($0.tree), "time": .number($0.time),
        ]
      } ?? .null,
      "done": .array(
        (status.done?.lines ?? []).map {
          [
            "kind": .string($0.kind.rawValue), "text": .string($0.text),
            "met": isHidden($0) ? .null : .bool($0.isMet),
            "missing": isHidden($0) ? .null : JSONValue($0.missing),
          ]
        }),
      "hintsShown": .integer(status.hintsShown),
      "changedAcceptance": .array(status.changedAcceptance.map(JSONValue.string)),
      "sprintRefusal": JSONValue(sprintRefusal),
      "practice": RhythmReport(view).json,
      "leftOpen": .array(status.leftOpen.map(JSONValue.string)),
    ]
  }

  /// The report as lines for people.
  public var lines: [String] {
    var lines: [String] = []
    if let kata, let step {
      let number = "step \(status.step + 1) of \(kata.steps.count)"
      lines.append("\(kata.title), \(number): \(step.card.title)")
    } else {
      lines.append("\(folder): a Swift package")
    }
    if status.isHidden {
      lines.append(
        "Last light: hidden until predicted (`tandem predict red`, amber or green)")
    } else if let light = status.light {
      let outer = light.outer.map { ", the customer's examples \($0.rawValue)" } ?? ""
      lines.append("Last light: \(light.colour.rawValue) (\(light.reason.rawValue))\(outer)")
    } else {
      lines.append("No light yet: `tandem run \(folder)` gives one.")
    }
    if let done = status.done {
      lines.append(done.isDone && !status.isHidden ? "Done:" : "Done when:")
      for line in done.lines {
        let mark = isHidden(line) ? "?" : line.isMet ? "✔" : line.isProven ? "✘" : "□"
        let missing = isHidden(line) ? nil : line.missing
        lines.append("  \(mark) \(line.text)" + (missing.map { "  – \($0)" } ?? ""))
      }
    }
    for file in status.changedAcceptance {
      lines.append("\(file) differs from the customer's: `tandem restore` brings it back.")
    }
    if let sprintRefusal { lines.append(sprintRefusal) }
    for slug in status.leftOpen { lines.append("Left open: \(slug)") }
    return lines + RhythmReport(view).lines
  }
}
