public import Practice

/// The rhythm as `tandem rhythm` prints it, and a part of what `tandem status` prints.
public struct RhythmReport: Sendable {
  private let view: PracticeView

  /// Takes what the rhythm shows.
  public init(_ view: PracticeView) { self.view = view }

  /// The rhythm as a JSON object; keys are always present.
  public var json: JSONValue {
    [
      "rhythm": .string(view.rhythm.name), "rule": .string(view.rhythm.rule),
      "strict": .bool(view.rhythm.keeping == .greenOnly(undoing: .everything)),
      "box": JSONValue(view.rhythm.box),
      "phases": .array(view.rhythm.phases.map { .string($0.rawValue) }),
      "phase": .string(view.phase.rawValue), "sentence": .string(view.sentence),
      "cycle": .integer(view.cycle),
      "driver": JSONValue(view.driver), "navigator": JSONValue(view.navigator),
      "coversAll": .bool(view.coversAll),
      "score": ["right": .integer(view.score.right), "wrong": .integer(view.score.wrong)],
    ]
  }

  /// The rhythm as lines for people.
  public var lines: [String] {
    let box = view.rhythm.box.map { " (boxes of \(Int($0)) s)" } ?? ""
    var lines = ["Rhythm: \(view.rhythm.name)\(box). \(view.rhythm.rule)"]
    lines.append("\(view.phase.rawValue): \(view.sentence)")
    if let driver = view.driver {
      lines.append(driver + " types" + (view.navigator.map { ", \($0) thinks" } ?? "") + ".")
    }
    if view.coversAll { lines.append("Every light is covered until it was predicted.") }
    if view.score.total > 0 { lines.append("Predictions: \(view.score.text)") }
    return lines
  }
}
