import ArgumentParser
import Practice
import Sessions

/// The command `tandem lights [DIR]`.
struct Lights: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "The lights of this attempt, oldest first.")

  @OptionGroup var place: WhereOptions
  @Option(help: ArgumentHelp("Only lights of this colour.", valueName: "colour"))
  var colour: ColourOption?

  @Option(
    help: ArgumentHelp("Only the light in which this test was first red.", valueName: "name"))
  var firstRed: String?

  @OptionGroup var katas: LibraryOptions

  @Flag(help: "Print one JSON object.")
  var json = false

  func run() async throws {
    let report = try await awaitOrFail { () async throws(SessionError) in
      let house = try House()
      let session = try openQuietly(place, katas, house)
      return LightsReport(
        try await session.lights(), hiding: try await session.coveredRun(),
        colour: colour?.colour, firstRed: firstRed)
    }
    Console.line(json ? report.json.text(pretty: true) : report.lines.joined(separator: "\n"))
  }
}

/// Opens a session for a command that judges nothing; what it has to say goes beside the data.
func openQuietly(
  _ place: WhereOptions, _ katas: LibraryOptions, _ house: House
) throws(SessionError) -> Session {
  let (session, notices) = try house.open(
    place.url, katas: katas, options: SessionOptions(promises: house.configuration.done))
  notices.forEach(Console.note)
  return session
}
