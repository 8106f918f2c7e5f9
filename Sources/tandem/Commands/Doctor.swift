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
      let context = try ProgramContext()
      let library = Result { () throws(LibraryError) in try katas.library(context).catalogue() }
      var findings = await Examination.examine(
        environment: context.environment, folders: context.folders,
        workspaces: context.workspaceFolder, codeset: LookChooser(environment: [:]).codeset,
        katas: library)
      findings += await sprintLane(context)
      return DoctorReport(findings)
    }
    output.show(report)
    if !report.isHealthy { throw ExitCode(69) }
  }

  /// Whether the sprint lane works in the present folder; nothing if it is not a package.
  private func sprintLane(_ context: ProgramContext) async -> [Finding] {
    let folder = WhereOptions(folder: nil).url
    let finding = try? await context.inSession(at: folder, katas: katas) {
      session throws(SessionError) in
      Examination.sprintLane(
        in: session.place.root.path, refusal: await session.sprintRefusal())
    }
    return finding.map { [$0] } ?? []
  }
}
