import ArgumentParser
import Practice
import Sessions

struct Back: SessionCommand {
  static let configuration = CommandConfiguration(
    abstract: "Put the files back to a light; the last green one if none is named.",
    discussion: "What is there now is kept in the history, so that this can be undone.")

  @OptionGroup var location: WhereOptions

  @Option(help: ArgumentHelp("The light to go back to.", valueName: "light"))
  var light: String?

  @OptionGroup var katas: LibraryOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    let entry = light.map { EntryID(rawValue: $0) }
    let files = try await inSession(isAlone: true, printsFiles: true) {
      session throws(SessionError) in try await session.back(to: entry)
    }
    if output.json { return Console.json(["files": .array(files.map { .string($0) })]) }
    if files.isEmpty { return Console.line("The files are as they were at that light already.") }
    for file in files { Console.line("\(file) was put back; reload your buffer.") }
    Console.line("`tandem lights` shows the light that holds what was there before.")
  }
}
