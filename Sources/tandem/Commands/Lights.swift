import ArgumentParser
import Practice
import Sessions
import Verdicts

/// The command `tandem lights [DIR]`.
struct Lights: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "The lights of this attempt, oldest first.")

  @OptionGroup var place: WhereOptions
  @Option(help: ArgumentHelp("Only lights of this colour.", valueName: "colour"))
  var colour: Colour?

  @Option(
    help: ArgumentHelp("Only the light in which this test was first red.", valueName: "name"))
  var firstRed: String?

  @OptionGroup var katas: LibraryOptions

  @Flag(help: "Print one JSON object.")
  var json = false

  func run() async throws {
    let report = try await awaitOrFail { () async throws(SessionError) in
      let house = try House()
      let (chosen, name) = (colour, firstRed)
      return try await SessionWork(place: place, katas: katas, house: house).perform {
        session throws(SessionError) in
        LightsReport(
          try await session.lights(), hiding: try await session.coveredRun(), colour: chosen,
          firstRed: name)
      }
    }
    Console.line(json ? report.json.text(pretty: true) : report.lines.joined(separator: "\n"))
  }
}
