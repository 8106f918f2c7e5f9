import ArgumentParser
import Engine
import Foundation
import Katas
import Sessions

/// The command `tandem start KATA [--in DIR]`.
struct Start: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Make the workspace of a kata.")

  @Argument(help: "The kata's name, as `tandem kata list` shows it.")
  var kata: String

  @Option(name: .customLong("in"), help: "The folder to make it in; must be empty or not exist.")
  var folder: String?

  @OptionGroup var katas: LibraryOptions

  func run() async throws {
    let workspace = try orFail { () throws(SessionError) in
      let house = try House()
      let found = try findKata(kata, katas, house)
      return try WorkspaceChoice(house: house, kata: found, folder: folder).make()
    }
    Console.line(workspace.root.path)
    let place = folder.map { " --in \($0)" } ?? ""
    Console.note("Open it in your editor, then run `tandem practice \(kata)\(place)` beside it.")
  }
}

/// Finds a kata by its slug.
func findKata(
  _ slug: String, _ katas: LibraryOptions, _ house: House
) throws(SessionError) -> Kata {
  do throws(LibraryError) {
    return try katas.library(house).kata(slug)
  } catch {
    throw .kata(error)
  }
}
