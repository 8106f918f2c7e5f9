import ArgumentParser
import Engine
import Foundation
import Katas
import Sessions

/// The command `tandem doctor`.
struct Doctor: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "What is installed, what is missing, and the command that mends it.")

  @OptionGroup var katas: LibraryOptions

  @Flag(help: "Print one JSON object.")
  var json = false

  func run() async throws {
    let report = try await awaitOrFail { () async throws(SessionError) in
      let house = try House()
      let library = Result { () throws(LibraryError) in try katas.library(house).catalogue().count }
      return await Examination.examine(
        environment: house.environment, folders: house.folders, katas: library)
    }
    Console.line(json ? report.json.text(pretty: true) : report.lines.joined(separator: "\n"))
    if !report.isHealthy { throw ExitCode(69) }
  }
}
