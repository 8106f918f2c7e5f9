import ArgumentParser
import Sessions

/// The command `tandem restore [DIR]`.
struct Restore: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Bring the customer's acceptance tests back; your versions are kept.")

  @OptionGroup var place: WhereOptions
  @OptionGroup var katas: LibraryOptions

  @Flag(help: "Print one JSON object.")
  var json = false

  func run() async throws {
    let restored = try await awaitOrFail { () async throws(SessionError) in
      let house = try House()
      return try await SessionWork(place: place, katas: katas, house: house).perform {
        session throws(SessionError) in
        guard session.place.kata != nil else { throw .notAKata(path: session.place.root.path) }
        let changed = try await session.status().changedAcceptance
        if !changed.isEmpty { try await session.restoreAcceptance() }
        return changed
      }
    }
    if json {
      let report: JSONValue = ["files": .array(restored.map(JSONValue.string))]
      return Console.line(report.text(pretty: true))
    }
    if restored.isEmpty { return Console.line("The acceptance tests are the customer's already.") }
    for file in restored { Console.line("\(file) is the customer's again; reload your buffer.") }
  }
}
