import ArgumentParser
import Practice
import Reports
import Sessions
import Verdicts

struct Predict: SessionCommand {
  static let configuration = CommandConfiguration(
    abstract: "Predict the next light, or the one that is hidden.")

  @Argument(help: "green, red or amber.")
  var colour: Colour

  @OptionGroup var location: WhereOptions

  @Option(help: ArgumentHelp("The test that will fail.", valueName: "name"))
  var test: String?

  @OptionGroup var katas: LibraryOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    let prediction = Prediction(colour, test: test)
    let view = try await inSession { session throws(SessionError) in
      try await session.predict(prediction)
    }
    output.show(PredictionReport(prediction, view: view))
  }
}

extension Colour: ExpressibleByArgument {}
