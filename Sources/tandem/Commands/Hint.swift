import ArgumentParser
import Sessions

/// The command `tandem hint [DIR]`.
struct Hint: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show one more hint of the present step.")

  @OptionGroup var place: WhereOptions
  @OptionGroup var katas: LibraryOptions

  @Flag(help: "Print one JSON object.")
  var json = false

  func run() async throws {
    let hints = try await awaitOrFail { () async throws(SessionError) in
      let house = try House()
      return try await SessionWork(place: place, katas: katas, house: house).perform {
        session throws(SessionError) in try await session.hint()
      }
    }
    if json {
      let list = JSONValue.array(hints.map(JSONValue.string))
      return Console.line((["hints": list] as JSONValue).text(pretty: true))
    }
    if hints.isEmpty {
      return Console.line("This step has no hints. Look at its story and its examples again.")
    }
    for (number, hint) in hints.enumerated() { Console.line("\(number + 1). \(hint)") }
  }
}
