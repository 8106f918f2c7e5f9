import ArgumentParser
import Foundation
import Sessions

/// The command `tandem run [DIR]`.
struct Run: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Judge once: one verdict, recorded as a light.")

  @OptionGroup var place: WhereOptions
  @OptionGroup var engine: EngineOptions
  @OptionGroup var katas: LibraryOptions

  @Flag(help: "Print one JSON object.")
  var json = false

  @Flag(help: "Print what build and tests wrote, too.")
  var raw = false

  func validate() throws { try Self.validate(raw: raw, json: json) }

  /// Refuses flags that contradict each other.
  static func validate(raw: Bool, json: Bool) throws {
    if raw, json { throw ValidationError("--raw adds to the lines: leave out --raw or --json.") }
  }

  func run() async throws {
    let (colour, text) = try await awaitOrFail { () async throws(SessionError) in
      let house = try House()
      let work = SessionWork(
        place: place, katas: katas, house: house,
        options: engine.optionsForOneAnswer(house.configuration))
      return try await work.perform { session throws(SessionError) in
        let (verdict, status) = try await session.run { Console.progress($0.line) }
        let report = RunReport(verdict, status: status, kata: session.place.kata)
        let lines = VerdictLines(verdict: verdict, status: status, isRaw: raw).lines
        return (
          verdict.colour, json ? report.json.text(pretty: true) : lines.joined(separator: "\n")
        )
      }
    }
    Console.line(text)
    throw colour.exitCode
  }
}
