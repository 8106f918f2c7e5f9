import ArgumentParser
import Practice
import Reports
import Sessions

struct Done: SessionCommand {
  static let configuration = CommandConfiguration(
    abstract: "Your team's own lines of \"Done when\", ticked by people.",
    discussion: """
      The lines come from `done:` in the configuration. Ticks belong to the present step; they \
      never keep it from being left.
      """)

  @OptionGroup var place: WhereOptions

  @Option(help: ArgumentHelp("Tick the line of this number.", valueName: "number"))
  var tick: Int?

  @Option(help: ArgumentHelp("Open the line of this number again.", valueName: "number"))
  var untick: Int?

  @OptionGroup var katas: LibraryOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    let promises = try await inSession { session throws(SessionError) in
      var promises = try await session.promises()
      if let tick {
        promises = try await session.tick(try line(tick, of: promises), isTicked: true)
      }
      if let untick {
        promises = try await session.tick(try line(untick, of: promises), isTicked: false)
      }
      return promises
    }
    output.show(DoneReport(promises))
  }

  private func line(_ number: Int, of promises: [Promise]) throws(SessionError) -> String {
    guard promises.indices.contains(number - 1) else {
      throw .wrongUse("There is no line \(number): `tandem done` lists them with their numbers.")
    }
    return promises[number - 1].text
  }
}
