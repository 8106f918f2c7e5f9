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
    let prediction = Prediction(colour, test: test)
    let view = try await inSession { session throws(SessionError) in
      try await session.predict(prediction)
    }
    let report = PredictionReport(prediction, view: view)
    if output.json { Console.json(report.json) } else { Console.line(report.line) }
  }
}

extension Colour: ExpressibleByArgument {}
