import ArgumentParser
import Reports
import Sessions

struct Swap: SessionCommand {
  static let configuration = CommandConfiguration(
    abstract: "Hand the keyboard to the next in order.")

  @OptionGroup var location: WhereOptions
  @OptionGroup var katas: LibraryOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    let view = try await inSession { session throws(SessionError) in try await session.handOver() }
    output.show(HandoverReport(view))
  }
}
