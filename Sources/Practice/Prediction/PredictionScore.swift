public import Verdicts

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
