import ArgumentParser
import Reports
import Sessions

struct Catalogue: ScreenCommand {
  static let configuration = CommandConfiguration(
    commandName: "catalogue", abstract: "The catalogue of katas, full screen (the default).")

  @Argument(help: .hidden) var words: [String] = []
  @OptionGroup var screen: ScreenOptions

  /// A word that is not a command comes here, since the catalogue opens without a command.
  func validate() throws {
    guard let word = words.first else { return }
    throw ValidationError(
      "There is no command `\(word)`. `tandem help` lists all; `tandem practice KATA` begins a kata."
    )
  }

  func runOnMainThread() throws {
    let sitting = try orFail { () throws(SessionError) in try ScreenSitting(screen) }
    if sitting.wantsPlainLines {
      let entries = try orFail { () throws(SessionError) in
        try screen.katas.catalogue(sitting.context)
      }
      CatalogueReport(entries).lines.forEach(Console.line)
      return Console.notice(
        "`tandem practice KATA` begins; in a terminal, `tandem` shows them all.")
    }
    try sitting.run()
  }
}
