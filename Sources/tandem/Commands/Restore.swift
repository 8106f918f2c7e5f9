import ArgumentParser
import Sessions

struct Restore: SessionCommand {
  static let configuration = CommandConfiguration(
    abstract: "Bring the customer's acceptance tests back; your versions are kept.")

  @OptionGroup var location: WhereOptions
  @OptionGroup var katas: LibraryOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    let restored = try await inSession { session throws(SessionError) in
      guard session.place.kata != nil else { throw .notAKata(path: session.place.root.path) }
      let changed = try await session.status().changedAcceptance
      if !changed.isEmpty { try await session.restoreAcceptance() }
      return changed
    }
    if output.json { return Console.json(["files": .array(restored.map { .string($0) })]) }
    if restored.isEmpty { return Console.line("The acceptance tests are the customer's already.") }
    for file in restored { Console.line("\(file) is the customer's again; reload your buffer.") }
  }
}
