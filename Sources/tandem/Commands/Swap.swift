import ArgumentParser
import Sessions

/// The command `tandem swap [DIR]`.
struct Swap: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Hand the keyboard to the next in order.")

  @OptionGroup var place: WhereOptions
  @OptionGroup var katas: LibraryOptions

  @Flag(help: "Print one JSON object.")
  var json = false

  func run() async throws {
    let view = try await awaitOrFail { () async throws(SessionError) in
      let house = try House()
      return try await SessionWork(place: place, katas: katas, house: house).perform {
        session throws(SessionError) in try await session.handOver()
      }
    }
    if json {
      let report: JSONValue = [
        "driver": JSONValue(view.driver), "navigator": JSONValue(view.navigator),
      ]
      return Console.line(report.text(pretty: true))
    }
    Console.line("\(view.driver ?? "Nobody") types, \(view.navigator ?? "nobody") thinks.")
  }
}
