public import Verdicts

/// A prediction and what became of it.
public struct PredictionOutcome: Hashable, Codable, Sendable {
  /// The prediction.
  public var said: Prediction
  /// The colour that the light had.
  public var got: Colour
  /// Whether colour and named test were both right.
  public var isRight: Bool

  private enum CodingKeys: String, CodingKey {
    case said = "said", got = "got", isRight = "isRight"
  }

  /// Judges a prediction.
  ///
  /// - Parameters:
  ///   - said: The prediction.
  ///   - got: The colour that the light had.
  ///   - redTests: Names of the tests that failed.
  public init(said: Prediction, got: Colour, redTests: [String]) {
    self.said = said
    self.got = got
    let named = said.test.map(LooseName.init)
    isRight =
      said.colour == got && (named.map { redTests.map(LooseName.init).contains($0) } ?? true)
  }

  /// The words that the history keeps, such as "red, right".
  public var text: String { "\(said.colour.rawValue), \(isRight ? "right" : "wrong")" }

  /// Reads the words that ``text`` gives; nil for any other text.
  ///
  /// - Parameter got: The colour of the light that bears them.
  public init?(text: String, got: Colour) {
    let words = text.split(separator: ",").map { $0.filter { $0 != " " } }
    guard words.count == 2, let colour = Colour(rawValue: words[0]),
      words[1] == "right" || words[1] == "wrong"
    else { return nil }
    said = Prediction(colour)
    self.got = got
    isRight = words[1] == "right"
  }

  /// What the screen shows, such as "You said red: right.", as one sentence.
  public var sentence: String {
    if isRight { return "You said \(said.colour.rawValue): right." }
    if said.colour == got, let test = said.test {
      return "You said red, but “\(test)” is not what failed."
    }
    return "You said \(said.colour.rawValue), it is \(got.rawValue)."
  }
}
