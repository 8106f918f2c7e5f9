import Verdicts

/// The light that is hidden until it is predicted, and the prediction made before a light.
struct HiddenLight: Hashable, Codable, Sendable {
  /// An answer that waits for its prediction.
  struct Waiting: Hashable, Codable, Sendable {
    var answer: Answer
    var change: Change
    var moment: Moment

    private enum CodingKeys: String, CodingKey {
      case answer = "answer", change = "change", moment = "moment"
    }
  }

  /// Whether every light is hidden; otherwise only a prediction made before counts.
  var hidesAll = false
  /// The prediction for the next light; nil if none was made.
  private(set) var predicted: Prediction?
  /// The answer that waits; nil if no light is hidden.
  private(set) var waiting: Waiting?

  private enum CodingKeys: String, CodingKey {
    case hidesAll = "coversAll", predicted = "promised", waiting = "covered"
  }

  /// Accepts a prediction and returns the answer that it shows; nil if it is for the next light.
  mutating func predict(_ prediction: Prediction) -> Waiting? {
    if let shown = show() { return shown }
    predicted = prediction
    return nil
  }

  /// Returns the prediction that was made for the present answer, and forgets it.
  mutating func redeem() -> Prediction? {
    defer { predicted = nil }
    return predicted
  }

  mutating func hide(_ answer: Waiting) { waiting = answer }

  /// Returns the hidden answer, predicted or not: from now on none is hidden.
  mutating func show() -> Waiting? {
    defer { waiting = nil }
    return waiting
  }
}
