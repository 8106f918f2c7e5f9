import ArgumentParser
import Practice
import Reports
import Sessions
import Verdicts

struct Predict: SessionCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say what the next light, or the covered one, will be.")

  @Argument(help: "green, red or amber.")
  var colour: Colour

  @OptionGroup var place: WhereOptions

  @Option(help: ArgumentHelp("The test that will fail.", valueName: "name"))
  var test: String?

  @OptionGroup var katas: LibraryOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    let view = try await inSession { session throws(SessionError) in
      try await session.predict(Prediction(colour, test: test))
    }
    let outcome = view.curtain == .open ? view.prediction : nil
    if output.json {
      return Console.json([
        "said": .string(colour.rawValue), "test": JSONValue(test),
        "got": JSONValue(outcome?.got.rawValue), "right": JSONValue(outcome?.isRight),
        "score": ["right": .integer(view.score.right), "wrong": .integer(view.score.wrong)],
      ])
    }
    if let outcome {
      Console.line("\(outcome.sentence) \(view.score.text)")
    } else {
      Console.line("Predicted \(colour.rawValue). Save, or `tandem run`, to see.")
    }
  }
}

extension Colour: ExpressibleByArgument {}
