import ArgumentParser
import Foundation
import Katas
import Sessions

/// The command `tandem`.
struct Catalogue: ScreenCommand {
  static let configuration = CommandConfiguration(
    commandName: "catalogue", abstract: "The catalogue of katas, full screen (the default).")

  @Argument(help: .hidden) var words: [String] = []
  @OptionGroup var look: LookOptions
  @OptionGroup var arrangement: ArrangementOptions
  @OptionGroup var engine: EngineOptions
  @OptionGroup var katas: LibraryOptions

  /// Whatever is no command comes here, since the catalogue is what opens without one.
  func validate() throws {
    guard let word = words.first else { return }
    throw ValidationError(
      "There is no command `\(word)`. `tandem help` lists all; `tandem practice KATA` begins a kata."
    )
  }

  func runOnMainThread() throws {
    let house = try orFail { () throws(SessionError) in try House() }
    let sitting = ScreenSitting(
      house: house, look: look, katas: katas,
      options: engine.sessionOptions(house.configuration, arrangement.arrangement))
    if sitting.wantsPlainLines {
      let entries = try orFail { () throws(SessionError) in
        do throws(LibraryError) {
          return try katas.library(house).catalogue()
        } catch {
          throw SessionError.kata(error)
        }
      }
      CatalogueReport(entries).lines.forEach(Console.line)
      return Console.note("`tandem practice KATA` begins; in a terminal, `tandem` shows them all.")
    }
    try sitting.run(slug: nil, folder: nil)
  }
}
