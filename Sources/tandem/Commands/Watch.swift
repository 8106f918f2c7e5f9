import ArgumentParser
import Sessions

struct Watch: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "A light for each save: plain lines, or one JSON object for each answer.")

  @OptionGroup var location: WhereOptions
  @OptionGroup var arrangement: ArrangementOptions
  @OptionGroup var engine: EngineOptions
  @OptionGroup var katas: LibraryOptions

  @Flag(help: "Print one JSON object a line.")
  var json = false

  @Flag(help: "Print what build and tests wrote, too.")
  var raw = false

  func validate() throws { try Run.validate(raw: raw, json: json) }

  func run() async throws {
    try await awaitOrFail { () async throws(SessionError) in
      let context = try ProgramContext()
      let options = engine.sessionOptions(context.configuration, arrangement.arrangement)
      try await PlainWatch(context: context, katas: katas, options: options, json: json, isRaw: raw)
        .run(in: location.url)
    }
  }
}
