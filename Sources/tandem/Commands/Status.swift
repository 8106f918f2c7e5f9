import ArgumentParser
import Reports
import Sessions

struct Status: SessionCommand {
  static let configuration = CommandConfiguration(
    abstract: "Where the session stands: step, last light, what is open.")

  @OptionGroup var location: WhereOptions
  @OptionGroup var katas: LibraryOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    let report = try await inSession { session throws(SessionError) in
      StatusReport(
        try await session.status(), view: try await session.view(),
        folder: session.place.root.path, kata: session.place.kata,
        sprintRefusal: await session.sprintRefusal())
    }
    output.show(report)
  }
}
