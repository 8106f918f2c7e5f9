import ArgumentParser
import Practice
import Reports
import Sessions

struct Diff: SessionCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "What changed between two lights; the last one and the one before it if none is named.")

  @OptionGroup var place: WhereOptions

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
    guard output.json else { return Console.text(difference.text) }
    let files = difference.files.map { file -> JSONValue in
      [
        "path": .string(file.path), "kind": .string(file.kind.rawValue),
        "linesAdded": JSONValue(file.linesAdded), "linesRemoved": JSONValue(file.linesRemoved),
      ]
    }
    Console.json(["files": .array(files), "text": .string(difference.text)])
  }
}
