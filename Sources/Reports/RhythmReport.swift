public import Practice

/// The rhythm as `tandem rhythm` prints it, and a part of what `tandem status` prints.
public struct RhythmReport: Report {
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
      "coversAll": .bool(view.hidesAll),
      "score": view.score.json,
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
    if view.hidesAll { lines.append("Every light is hidden until it is predicted.") }
    if view.score.total > 0 { lines.append("Predictions: \(view.score.text)") }
    return lines
  }
}

/// A prediction as `tandem predict` prints it.
public struct PredictionReport: Report {
  /// The document for programs; keys are always present.
  public let json: JSONValue
  /// The lines for people.
  public let lines: [String]

  /// Takes a prediction, and what the rhythm shows after it.
  public init(_ said: Prediction, view: PracticeView) {
    let outcome = view.hiddenLight == .open ? view.prediction : nil
    json = [
      "said": .string(said.colour.rawValue), "test": JSONValue(said.test),
      "got": JSONValue(outcome?.got.rawValue), "right": JSONValue(outcome?.isRight),
      "score": view.score.json,
    ]
    lines = [
      outcome.map { "\($0.sentence) \(view.score.text)" }
        ?? "Predicted \(said.colour.rawValue). Save, or `tandem run`, to see."
    ]
  }
}

/// Who types and who thinks ahead, as `tandem swap` prints it.
public struct HandoverReport: Report {
  /// The document for programs; keys are always present.
  public let json: JSONValue
  /// The lines for people.
  public let lines: [String]

  /// Takes what the rhythm shows after the handover.
  public init(_ view: PracticeView) {
    json = ["driver": JSONValue(view.driver), "navigator": JSONValue(view.navigator)]
    lines = ["\(view.driver ?? "Nobody") types, \(view.navigator ?? "nobody") thinks."]
  }
}

extension PredictionScore {
  var json: JSONValue { ["right": .integer(right), "wrong": .integer(wrong)] }
}
