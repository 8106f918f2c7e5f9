import ArgumentParser
import Katas
import Sessions

/// The command `tandem kata list`.
struct KataList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the katas, the easiest first.")

  @OptionGroup var katas: LibraryOptions

  @Flag(help: "Print one JSON object.")
  var json = false

  func run() async throws {
    let entries = try orFail { () throws(SessionError) in
      let house = try House()
      do throws(LibraryError) {
        return try katas.library(house).catalogue()
      } catch {
        throw SessionError.kata(error)
      }
    }
    let report = CatalogueReport(entries)
    Console.line(json ? report.json.text(pretty: true) : report.lines.joined(separator: "\n"))
  }
}
