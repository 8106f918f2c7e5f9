import ArgumentParser
import Practice
import Sessions
import Verdicts

/// The command `tandem predict COLOUR [DIR]`.
struct Predict: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say what the next light, or the covered one, will be.")

  @Argument(help: "green, red or amber.")
  var colour: Colour

  @OptionGroup var place: WhereOptions

  @Option(help: ArgumentHelp("The test that will fail.", valueName: "name"))
  var test: String?

  @OptionGroup var katas: LibraryOptions

  @Flag(help: "Print one JSON object.")
  var json = false

  func run() async throws {
    let view = try await awaitOrFail { () async throws(SessionError) in
      let house = try House()
      let said = Prediction(colour, test: test)
      return try await SessionWork(place: place, katas: katas, house: house).perform {
        session throws(SessionError) in try await session.predict(said)
      }
    }
    let outcome = view.curtain == .open ? view.prediction : nil
    if json {
      let report: JSONValue = [
        "said": .string(colour.rawValue), "test": JSONValue(test),
        "got": JSONValue(outcome?.got.rawValue), "right": JSONValue(outcome?.isRight),
        "score": ["right": .integer(view.score.right), "wrong": .integer(view.score.wrong)],
      ]
      return Console.line(report.text(pretty: true))
    }
    if let outcome {
      Console.line("\(outcome.sentence) \(view.score.text)")
    } else {
      Console.line("Predicted \(colour.rawValue). Save, or `tandem run`, to see.")
    }
  }
}

extension Colour: ExpressibleByArgument {}
