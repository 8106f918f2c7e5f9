import ArgumentParser
import Foundation
import Sessions

/// The command `tandem watch [DIR]`.
struct Watch: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "A light for each save: plain lines, or one JSON object for each answer.")

  @OptionGroup var place: WhereOptions
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
      let house = try House()
      let (session, notices) = try house.open(
        place.url, katas: katas,
        options: engine.sessionOptions(house.configuration, arrangement.arrangement))
      await session.recollect()
      let hold = try Session.hold(session.place, folders: house.folders)
      defer { hold.release() }
      notices.forEach(Console.note)
      try await PlainWatch(
        session: session, json: json, isRaw: raw, runsOnEnter: arrangement.trigger == .key
      ).run()
    }
  }
}
