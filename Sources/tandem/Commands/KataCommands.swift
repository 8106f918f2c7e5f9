import ArgumentParser
import Reports
import Sessions

struct KataCommands: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kata", abstract: "Look at katas.",
    subcommands: [KataList.self, KataShow.self])
}

struct KataList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the katas, the easiest first.")

  @OptionGroup var katas: LibraryOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    let entries = try orFail { () throws(SessionError) in try katas.catalogue(ProgramContext()) }
    output.show(CatalogueReport(entries))
  }
}

struct KataShow: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show a kata: its story and its steps.")

  @Argument(help: "The kata's name, as `tandem kata list` shows it.")
  var kata: String

  @OptionGroup var katas: LibraryOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    let found = try orFail { () throws(SessionError) in try katas.kata(kata, ProgramContext()) }
    if output.json { return Console.json(CatalogueReport.json(found)) }
    Console.line("\(found.title)  ·  level \(found.level)  ·  \(found.kind.rawValue)")
    Console.line("\(found.minutes) minutes  ·  teaches \(found.teaches)")
    Console.line("")
    Console.line(found.story)
    for (number, step) in found.steps.enumerated() {
      Console.line("\(number + 1). \(step.card.title)")
    }
    Console.line("")
    Console.line("`tandem practice \(found.slug)` begins.")
  }
}
