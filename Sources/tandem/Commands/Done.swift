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

  @OptionGroup var location: WhereOptions

  @Option(help: ArgumentHelp("Tick the line of this number.", valueName: "number"))
  var tick: Int?

  @Option(help: ArgumentHelp("Open the line of this number again.", valueName: "number"))
  var untick: Int?

  @OptionGroup var katas: LibraryOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    let checklist = try await inSession { session throws(SessionError) in
      var checklist = try await session.checklist()
      if let tick {
        checklist = try await session.tick(try line(tick, of: checklist), isTicked: true)
      }
      if let untick {
        checklist = try await session.tick(try line(untick, of: checklist), isTicked: false)
      }
      return checklist
    }
    output.show(DoneReport(checklist))
  }

  private func line(_ number: Int, of checklist: [ChecklistItem]) throws(SessionError) -> String {
    guard checklist.indices.contains(number - 1) else {
      throw .wrongUse("There is no line \(number): `tandem done` lists them with their numbers.")
    }
    return checklist[number - 1].text
  }
}
