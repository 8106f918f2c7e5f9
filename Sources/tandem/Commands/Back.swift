import ArgumentParser
import Practice
import Sessions

/// The command `tandem back [DIR] [--light LIGHT]`.
struct Back: AsyncParsableCommand {
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
    let files = try await awaitOrFail { () async throws(SessionError) in
      let house = try House()
      let work = SessionWork(place: place, katas: katas, house: house, tellsFiles: true)
      return try await work.perform { session throws(SessionError) in
        let hold = try Session.hold(session.place, folders: house.folders)
        defer { hold.release() }
        return try await session.back(to: entry)
      }
    }
    if json {
      return Console.line(
        (["files": .array(files.map(JSONValue.string))] as JSONValue)
          .text(pretty: true))
    }
    if files.isEmpty { return Console.line("The files are as they were at that light already.") }
    for file in files { Console.line("\(file) was put back; reload your buffer.") }
    Console.line("`tandem lights` shows the light that holds what was there before.")
  }
}
