import ArgumentParser
import Practice
import Sessions

struct Note: SessionCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write a note of your own at a light; at the last one if none is named.")

  @Argument(help: "The note.")
  var text: String

  @OptionGroup var location: WhereOptions

  @Option(help: ArgumentHelp("The light, as `tandem lights` names it.", valueName: "light"))
  var light: String?

  @OptionGroup var katas: LibraryOptions

  func run() async throws {
    let entry = light.map { EntryID(rawValue: $0) }
    try await inSession { session throws(SessionError) in
      try await session.note(text, on: entry)
    }
    Console.line("Noted.")
  }
}
