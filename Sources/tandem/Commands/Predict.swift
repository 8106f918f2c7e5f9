import ArgumentParser
import Practice
import Sessions

/// The command `tandem predict COLOUR [DIR]`.
struct Predict: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say what the next light will be, before you save.")

  @Argument(help: "green, red or amber.")
  var colour: ColourOption

  @OptionGroup var place: WhereOptions

  @Option(help: ArgumentHelp("The test that will fail.", valueName: "name"))
  var test: String?

  @OptionGroup var katas: LibraryOptions

  func run() async throws {
    let view = try await awaitOrFail { () async throws(SessionError) in
      let house = try House()
      let session = try openQuietly(place, katas, house)
      return try await session.predict(Prediction(colour.colour, test: test))
    }
    if let outcome = view.prediction, view.curtain == .open {
      Console.line("\(outcome.sentence) \(view.score.text)")
    } else {
      Console.line("Predicted \(colour.rawValue). Save, or `tandem run`, to see.")
    }
  }
}
