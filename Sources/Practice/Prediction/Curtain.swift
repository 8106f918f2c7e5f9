import Verdicts

/// The curtain of prediction: a run starts at once, its light stays covered until a colour is said.
struct Curtain: Hashable, Codable, Sendable {
  /// An answer that waits behind the curtain.
  struct Covered: Hashable, Codable, Sendable {
    var answer: Answer
    var change: Change
    var moment: Moment

    private enum CodingKeys: String, CodingKey {
      case answer = "answer", change = "change", moment = "moment"
    }
  }

  /// Whether every light is covered; otherwise only a prediction made before counts.
  var coversAll = false
  /// The prediction for the next light; nil if none was made.
  private(set) var promised: Prediction?
  /// The answer that waits; nil if no light is covered.
  private(set) var covered: Covered?

  private enum CodingKeys: String, CodingKey {
    case coversAll = "coversAll", promised = "promised", covered = "covered"
  }

  /// Takes a prediction and returns the answer it uncovers; nil if it is for the next light.
  mutating func predicted(_ prediction: Prediction) -> Covered? {
    if let covered {
      self.covered = nil
      return covered
    }
    promised = prediction
    return nil
  }

  /// Takes the prediction that was made for the present answer.
  mutating func redeem() -> Prediction? {
    defer { promised = nil }
    return promised
  }

  /// Puts an answer behind the curtain.
  mutating func cover(_ answer: Covered) { covered = answer }

  /// Opens the curtain without a prediction.
  mutating func open() -> Covered? {
    defer { covered = nil }
    return covered
  }
}
