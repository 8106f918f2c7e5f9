import ArgumentParser
import Sessions

/// The command `tandem status [DIR]`.
struct Status: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Where the session stands: step, last light, what is open.")

  @OptionGroup var place: WhereOptions
  @OptionGroup var katas: LibraryOptions

  @Flag(help: "Print one JSON object.")
  var json = false

  func run() async throws {
    let report = try await awaitOrFail { () async throws(SessionError) in
      let house = try House()
      return try await SessionWork(place: place, katas: katas, house: house).perform {
        session throws(SessionError) in
        StatusReport(
          session.place, status: try await session.status(), view: try await session.view(),
          sprintRefusal: await session.sprintRefusal())
      }
    }
    Console.line(json ? report.json.text(pretty: true) : report.lines.joined(separator: "\n"))
  }
}
