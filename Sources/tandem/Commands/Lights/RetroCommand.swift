import ArgumentParser
import Practice
import Reports
import Sessions

struct RetroCommand: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "retro",
    abstract: "What the lights say about the way it went, and three questions.")

  @OptionGroup var location: WhereOptions
  @OptionGroup var katas: LibraryOptions

  @Flag(help: "Print Markdown, to keep or to share.")
  var markdown = false

  @OptionGroup var output: OutputOptions

  func run() async throws {
    let retro = try await inSession { session throws(SessionError) in try await session.retro() }
    let report = RetroReport(retro)
    if output.json { return Console.json(report.json) }
    if markdown { return Console.text(report.markdown) }
    Console.lines(report.lines(width: 72, isASCII: Console.isASCII))
  }
}
