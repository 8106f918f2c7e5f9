import ArgumentParser
import Practice
import Sessions

/// The command `tandem tests [DIR]`.
struct Tests: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "The test list: the tests that you want to write.")

  @OptionGroup var place: WhereOptions

  @Option(help: ArgumentHelp("Add an item.", valueName: "text"))
  var add: String?

  @Option(help: ArgumentHelp("Tick the item of this line.", valueName: "line"))
  var tick: Int?

  @Option(help: ArgumentHelp("Cross out the item of this line.", valueName: "line"))
  var cross: Int?

  @OptionGroup var katas: LibraryOptions

  @Flag(help: "Print one JSON object.")
  var json = false

  func run() async throws {
    let list = try await awaitOrFail { () async throws(SessionError) in
      let house = try House()
      let session = try openQuietly(place, katas, house)
      var list = await session.testList()
      if let add { list = try await session.edit(.add(add)) }
      if let tick { list = try await session.edit(.mark(try item(tick, of: list), .ticked)) }
      if let cross { list = try await session.edit(.mark(try item(cross, of: list), .crossedOut)) }
      return list
    }
    if json {
      let items = list.items.map { item -> JSONValue in
        [
          "line": .integer(item.line), "text": .string(item.text),
          "state": .string(item.state.rawValue),
        ]
      }
      return Console.line((["items": .array(items)] as JSONValue).text(pretty: true))
    }
    if list.items.isEmpty {
      return Console.line("The list is empty. Add a test: tandem tests --add \"zero is zero\"")
    }
    for item in list.items {
      let mark =
        switch item.state {
        case .open: "□"
        case .ticked: "✔"
        case .crossedOut: "–"
        }
      Console.line("\(item.line): \(mark) \(item.text)")
    }
  }

  private func item(_ line: Int, of list: TestList) throws(SessionError) -> TestListItem {
    guard let item = list.items.first(where: { $0.line == line }) else {
      throw .wrongUse("There is no item on line \(line) of \(TestList.fileName).")
    }
    return item
  }
}
