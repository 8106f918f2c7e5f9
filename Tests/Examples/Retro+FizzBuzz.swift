public import Verdicts

@testable public import Practice

extension LightFacts {
  /// A light with one file changed; its reason follows from its colour.
  ///
  /// - Parameters:
  ///   - seconds: The time since the attempt began.
  ///   - lines: How many lines were added.
  ///   - said: The colour that was predicted; nil if none was.
  public static func light(
    _ seconds: Double, _ colour: Colour, _ phase: Phase, lines: Int = 5, said: Colour? = nil,
    noticed: [Observation.Kind] = [], driver: String? = nil
  ) -> LightFacts {
    LightFacts(
      moment: Moment(seconds: seconds), colour: colour,
      reason: colour == .green ? .passed : colour == .red ? .testsFailed : .notBuilt,
      phase: phase, changes: ChangeCount(files: 1, linesAdded: lines, linesRemoved: 0),
      prediction: said.map {
        PredictionOutcome(said: Prediction($0), got: colour, redTests: [])
      }, noticed: noticed, driver: driver)
  }
}

extension Retro {
  /// Three cycles of Ana and Ben in eight minutes, with a prediction that was wrong.
  public static let fizzBuzz = Retro(
    title: "FizzBuzz",
    lights: [
      .light(0, .amber, .test, driver: "Ana"), .light(30, .red, .code, driver: "Ana"),
      .light(60, .green, .code, said: .green, driver: "Ana"),
      .light(120, .green, .refactor, lines: 8, driver: "Ana"),
      .light(180, .red, .test, said: .green, noticed: [.wrongPrediction], driver: "Ben"),
      .light(420, .green, .code, lines: 20, driver: "Ben"),
      .light(480, .green, .test, said: .green, noticed: [.greenAtOnce], driver: "Ana"),
    ], neverRed: ["one is 1", "two is 2"], handovers: 2, overtime: ["Ben": 20, "Ana": 75])
}
