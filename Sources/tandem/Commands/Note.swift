import ArgumentParser
import Practice
import Sessions

/// The command `tandem note TEXT [DIR]`.
struct Note: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write a note of your own at a light; at the last one if none is named.")

  @Argument(help: "The note.")
  var text: String

  @OptionGroup var place: WhereOptions

  @Option(help: ArgumentHelp("The light, as `tandem lights` names it.", valueName: "light"))
  var light: String?

  @OptionGroup var katas: LibraryOptions

  func run() async throws {
    try await awaitOrFail { () async throws(SessionError) in
      let house = try House()
      let session = try openQuietly(place, katas, house)
      try await session.note(text, on: light.map { EntryID(rawValue: $0) })
    }
    Console.line("Noted.")
  }
}
