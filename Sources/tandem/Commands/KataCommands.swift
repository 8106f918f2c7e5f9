import ArgumentParser

/// The command `tandem kata …`.
struct KataCommands: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kata", abstract: "Look at katas.",
    subcommands: [KataList.self, KataShow.self])
}
