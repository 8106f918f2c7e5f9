import ArgumentParser
import Sessions

struct Hint: SessionCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show one more hint of the present step.")

  @OptionGroup var location: WhereOptions
  @OptionGroup var katas: LibraryOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    let hints = try await inSession { session throws(SessionError) in try await session.hint() }
    if output.json { return Console.json(["hints": .array(hints.map { .string($0) })]) }
    if hints.isEmpty {
      return Console.line("This step has no hints. Look at its story and its examples again.")
    }
    for (number, hint) in hints.enumerated() { Console.line("\(number + 1). \(hint)") }
  }
}
