import ArgumentParser
import Practice
import Reports
import Sessions
import Verdicts

struct Lights: SessionCommand {
  static let configuration = CommandConfiguration(
    abstract: "The lights of this attempt, oldest first.")

  @OptionGroup var location: WhereOptions
  @Option(help: ArgumentHelp("Only lights of this colour.", valueName: "colour"))
  var colour: Colour?

  @Option(
    help: ArgumentHelp("Only the light in which this test was first red.", valueName: "name"))
  var firstRed: String?

  @OptionGroup var katas: LibraryOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    let report = try await inSession { session throws(SessionError) in
      LightsReport(
        try await session.lights(), hiding: try await session.hiddenRun(), colour: colour,
        firstRed: firstRed)
    }
    output.show(report)
  }
}
