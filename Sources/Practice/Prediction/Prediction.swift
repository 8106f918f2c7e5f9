public import Verdicts

/// What the learner expects of a light before it is shown.
public struct Prediction: Hashable, Codable, Sendable {
  /// The expected colour.
  public var colour: Colour
  /// The name of the test that is expected to fail; nil if none was named.
  public var test: String?

  private enum CodingKeys: String, CodingKey { case colour = "colour", test = "test" }

  /// Makes a prediction; a named test makes sense for red alone.
  public init(_ colour: Colour, test: String? = nil) {
    self.colour = colour
    self.test = colour == .red ? test : nil
  }
}

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

/// How many predictions were right, by the predicted colour.
public struct PredictionScore: Hashable, Codable, Sendable {
  /// Right and wrong ones of one colour.
  public struct Tally: Hashable, Codable, Sendable {
    /// How many were right.
    public var right = 0
    /// How many were wrong.
    public var wrong = 0

    private enum CodingKeys: String, CodingKey { case right = "right", wrong = "wrong" }

    /// All of them.
    public var total: Int { right + wrong }
  }

  /// Those that said green.
  public private(set) var green = Tally()
  /// Those that said red.
  public private(set) var red = Tally()
  /// Those that said amber.
  public private(set) var amber = Tally()

  private enum CodingKeys: String, CodingKey { case green = "green", red = "red", amber = "amber" }

  /// Counts outcomes.
  public init(_ outcomes: [PredictionOutcome] = []) {
    for outcome in outcomes { count(outcome) }
  }

  /// Counts one outcome.
  public mutating func count(_ outcome: PredictionOutcome) {
    let side: WritableKeyPath<Tally, Int> = outcome.isRight ? \.right : \.wrong
    switch outcome.said.colour {
    case .green: green[keyPath: side] += 1
    case .red: red[keyPath: side] += 1
    case .amber: amber[keyPath: side] += 1
    }
  }

  /// How many were right.
  public var right: Int { green.right + red.right + amber.right }
  /// How many were wrong.
  public var wrong: Int { green.wrong + red.wrong + amber.wrong }
  /// All of them.
  public var total: Int { right + wrong }

  /// What the screen shows: "4 of 5."; empty before the first.
  public var text: String { total == 0 ? "" : "\(right) of \(total)." }
}
