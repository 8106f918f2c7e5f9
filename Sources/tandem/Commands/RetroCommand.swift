import ArgumentParser
import Practice
import Sessions

/// The command `tandem retro [DIR]`.
struct RetroCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retro",
    abstract: "What the lights say about the way it went, and three questions.")

  @OptionGroup var place: WhereOptions
  @OptionGroup var katas: LibraryOptions

  @Flag(help: "Print Markdown, to keep or to share.")
  var markdown = false

  @Flag(help: "Print one JSON object.")
  var json = false

  func run() async throws {
    let retro = try await awaitOrFail { () async throws(SessionError) in
      let house = try House()
      return try await SessionWork(place: place, katas: katas, house: house).perform {
        session throws(SessionError) in try await session.retro()
      }
    }
    if json { return Console.line(RetroReport(retro).json.text(pretty: true)) }
    if markdown { return Console.text(retro.markdown) }
    retro.lines(width: 72).forEach(Console.line)
  }
}
