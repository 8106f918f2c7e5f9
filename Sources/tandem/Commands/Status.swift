import ArgumentParser
import Sessions

/// The command `tandem status [DIR]`.
struct Status: SessionCommand {
  static let configuration = CommandConfiguration(
    abstract: "Where the session stands: step, last light, what is open.")

  @OptionGroup var place: WhereOptions
  @OptionGroup var katas: LibraryOptions

  @Flag(help: "Print one JSON object.")
  var json = false

  func run() async throws {
    let report = try await inSession { session throws(SessionError) in
      StatusReport(
        session.place, status: try await session.status(), view: try await session.view(),
        sprintRefusal: await session.sprintRefusal())
    }
    if json { Console.json(report.json) } else { Console.lines(report.lines) }
  }
}
