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

/// A prediction as `tandem predict` prints it: for people or as JSON.
public struct PredictionReport: Report {
  private let said: Prediction
  private let outcome: PredictionOutcome?
  private let score: PredictionScore

  /// Takes a prediction, and what the rhythm shows after it.
  public init(_ said: Prediction, view: PracticeView) {
    self.said = said
    outcome = view.hiddenLight == .open ? view.prediction : nil
    score = view.score
  }

  /// The prediction as a JSON object; keys are always present.
  public var json: JSONValue {
    [
      "said": .string(said.colour.rawValue), "test": JSONValue(said.test),
      "got": JSONValue(outcome?.got.rawValue), "right": JSONValue(outcome?.isRight),
      "score": score.json,
    ]
  }

  /// The prediction and what became of it, for people.
  public var lines: [String] {
    if let outcome { return ["\(outcome.sentence) \(score.text)"] }
    return ["Predicted \(said.colour.rawValue). Save, or `tandem run`, to see."]
  }
}

/// Who types and who thinks ahead, as `tandem swap` prints it: for people or as JSON.
public struct HandoverReport: Report {
  private let view: PracticeView

  /// Takes what the rhythm shows after the handover.
  public init(_ view: PracticeView) { self.view = view }

  /// The pair as a JSON object; keys are always present.
  public var json: JSONValue {
    ["driver": JSONValue(view.driver), "navigator": JSONValue(view.navigator)]
  }

  /// The pair for people.
  public var lines: [String] {
    ["\(view.driver ?? "Nobody") types, \(view.navigator ?? "nobody") thinks."]
  }
}

extension PredictionScore {
  /// The score as a JSON object.
  var json: JSONValue { ["right": .integer(right), "wrong": .integer(wrong)] }
}
