import Practice
import Testing
import Verdicts

@Suite struct PredictionTests {
  @Test(arguments: [
    (Prediction(.red), Colour.red, ["a"], true), (Prediction(.red), .green, [], false),
    (Prediction(.red, test: "three is Fizz"), .red, ["threeIsFizz()"], true),
    (Prediction(.red, test: "three_is_fizz"), .red, ["three is Fizz"], true),
    (Prediction(.red, test: "three is Fizz"), .red, ["five is Buzz"], false),
    (Prediction(.green, test: "ignored"), .green, [], true),
    (Prediction(.amber), .amber, [], true),
  ])
  func `a prediction is right if colour and named test are`(
    said: Prediction, got: Colour, red: [String], isRight: Bool
  ) {
    #expect(PredictionOutcome(said: said, got: got, redTests: red).isRight == isRight)
  }

  @Test func `an outcome says what was wrong`() {
    let right = PredictionOutcome(said: Prediction(.red), got: .red, redTests: ["a"])
    let colour = PredictionOutcome(said: Prediction(.red), got: .green, redTests: [])
    let name = PredictionOutcome(said: Prediction(.red, test: "b"), got: .red, redTests: ["a"])
    #expect(right.sentence == "You said red: right.")
    #expect(colour.sentence == "You said red, it is green.")
    #expect(name.sentence == "You said red, but “b” is not what failed.")
  }

  @Test(arguments: Colour.allCases, [true, false])
  func `the words of the history are read back`(colour: Colour, isRight: Bool) throws {
    let got: Colour = isRight ? colour : colour == .green ? .red : .green
    let outcome = PredictionOutcome(said: Prediction(colour), got: got, redTests: [])
    let read = try #require(PredictionOutcome(text: outcome.text, got: got))
    #expect(read == outcome)
    #expect(read.isRight == isRight)
  }

  @Test(arguments: ["", "red", "blue, right", "red, maybe", "red, right, wrong"])
  func `other words are no outcome`(text: String) {
    #expect(PredictionOutcome(text: text, got: .red) == nil)
  }

  @Test func `the score counts by the colour that was said`() {
    let score = PredictionScore([
      PredictionOutcome(said: Prediction(.red), got: .red, redTests: []),
      PredictionOutcome(said: Prediction(.red), got: .green, redTests: []),
      PredictionOutcome(said: Prediction(.green), got: .green, redTests: []),
    ])
    #expect(score.text == "2 of 3.")
    #expect((score.red.right, score.red.wrong, score.green.right) == (1, 1, 1))
    #expect(PredictionScore().text == "")
  }
}
