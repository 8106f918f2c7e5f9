import ArgumentParser
import Practice
import Reports
import Screen
import Sessions

struct Run: SessionCommand {
  static let configuration = CommandConfiguration(
    abstract: "Judge once: one verdict, recorded as a light.")

  @OptionGroup var location: WhereOptions
  @OptionGroup var engine: EngineOptions
  @OptionGroup var katas: LibraryOptions
  @OptionGroup var output: OutputOptions

  @Flag(help: "Print what build and tests wrote, too.")
  var raw = false

  func validate() throws { try Self.validate(raw: raw, json: output.json) }

  /// Refuses flags that contradict each other.
  static func validate(raw: Bool, json: Bool) throws {
    if raw, json { throw ValidationError("--raw adds to the lines: leave out --raw or --json.") }
  }

  func run() async throws {
    let (verdict, status, kata) = try await inSession(judgingBy: engine) {
      session throws(SessionError) in
      let (verdict, status) = try await session.run { Console.progress("… " + $0.words) }
      return (verdict, status, session.place.kata)
    }
    if output.json {
      Console.json(RunReport(verdict, status: status, kata: kata).json)
    } else {
      let lines = VerdictLines(verdict, isRaw: raw, harmless: Sanitizer.harmless)
      Console.lines(lines.lines)
    }
    throw verdict.colour.exitCode
  }
}
