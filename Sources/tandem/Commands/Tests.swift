import ArgumentParser
import Practice
import Reports
import Sessions

struct Tests: SessionCommand {
  static let configuration = CommandConfiguration(
    abstract: "The test list: the tests that you want to write.")

  @OptionGroup var location: WhereOptions

  @Option(help: ArgumentHelp("Add an item.", valueName: "text"))
  var add: String?

  @Option(help: ArgumentHelp("Tick the item of this line.", valueName: "line"))
  var tick: Int?

  @Option(help: ArgumentHelp("Cross out the item of this line.", valueName: "line"))
  var cross: Int?

  @Option(help: ArgumentHelp("Open the item of this line again.", valueName: "line"))
  var open: Int?

  @OptionGroup var katas: LibraryOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    let list = try await inSession { session throws(SessionError) in
      var list = await session.testList()
      if let add { list = try await session.edit(.add(add)) }
      for (line, state) in marks {
        list = try await session.edit(.mark(try item(line, of: list), state))
      }
      return list
    }
    output.show(TestListReport(list))
  }

  private var marks: [(line: Int, state: TestListItem.State)] {
    [(tick, .ticked), (cross, .crossedOut), (open, .open)].compactMap { line, state in
      line.map { ($0, state) }
    }
  }

  private func item(_ line: Int, of list: TestList) throws(SessionError) -> TestListItem {
    guard let item = list.items.first(where: { $0.line == line }) else {
      throw .wrongUse(
        "There is no item on line \(line) of \(TestList.fileName). "
          + "`tandem tests` lists them with their lines.")
    }
    return item
  }
}
