import ArgumentParser
import Practice
import Reports
import Sessions

struct Diff: SessionCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "What changed between two lights; the last one and the one before it if none is named.")

  @OptionGroup var location: WhereOptions

  @Option(help: ArgumentHelp("The light to show, as `tandem lights` names it.", valueName: "light"))
  var light: String?

  @Option(help: ArgumentHelp("The light to compare with.", valueName: "light"))
  var from: String?

  @OptionGroup var katas: LibraryOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    let (old, new) = (from.map { EntryID(rawValue: $0) }, light.map { EntryID(rawValue: $0) })
    let difference = try await inSession { session throws(SessionError) in
      try await session.diff(from: old, to: new)
    }
    let report = DifferenceReport(files: difference.files, text: difference.text)
    if output.json { Console.json(report.json) } else { Console.text(report.text) }
  }
}
