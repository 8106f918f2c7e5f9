import ArgumentParser
import Foundation
import Katas
import Reports
import Sessions
import Terminals

struct Doctor: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "What is installed, what is missing, and the command that fixes it.")

  @OptionGroup var katas: LibraryOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    let report = try await awaitOrFail { () async throws(SessionError) in
      let house = try House()
      let library = Result { () throws(LibraryError) in try katas.library(house).catalogue() }
      var findings = await Examination.examine(
        environment: house.environment, folders: house.folders,
        workspaces: house.workspaceFolder, codeset: LookChooser(environment: [:]).codeset,
        katas: library)
      findings += await sprintLane(house)
      return DoctorReport(findings)
    }
    output.show(report)
    if !report.isHealthy { throw ExitCode(69) }
  }

  /// Whether the sprint lane works in the present folder; nothing if it is not a package.
  private func sprintLane(_ house: House) async -> [Finding] {
    let folder = WhereOptions(folder: nil).url
    let finding = try? await house.inSession(at: folder, katas: katas) {
      session throws(SessionError) in
      Examination.sprintLane(
        in: session.place.root.path, refusal: await session.sprintRefusal())
    }
    return finding.map { [$0] } ?? []
  }
}
