import ArgumentParser
import Practice
import Reports
import Sessions

/// The command `tandem back [DIR] [--light LIGHT]`.
struct Back: SessionCommand {
  static let configuration = CommandConfiguration(
    abstract: "Put the files back to a light; the last green one if none is named.",
    discussion: "What is there now is kept in the history, so that this can be undone.")

  @OptionGroup var place: WhereOptions

  @Option(help: ArgumentHelp("The light to go back to.", valueName: "light"))
  var light: String?

  @OptionGroup var katas: LibraryOptions

  @Flag(help: "Print one JSON object.")
  var json = false

  func run() async throws {
    let entry = light.map { EntryID(rawValue: $0) }
    let files = try await inSession(isAlone: true, tellsFiles: true) {
      session throws(SessionError) in try await session.back(to: entry)
    }
    if json { return Console.json(["files": .array(files.map(JSONValue.string))]) }
    if files.isEmpty { return Console.line("The files are as they were at that light already.") }
    for file in files { Console.line("\(file) was put back; reload your buffer.") }
    Console.line("`tandem lights` shows the light that holds what was there before.")
  }
}
