import Support
import Testing
import Verdicts

@testable import Katas

/// Every limit that `kata.yml` may hold, by the table.
@Suite struct `A limit in kata.yml` {
  private static let rows = Limit.allCases.filter { $0.row.key != nil }

  private func load(_ key: String, _ amount: String) throws -> Kata {
    let folder = try TemporaryFolder()
    try SampleKata.write(
      to: folder, changing: ["kata.yml": SampleKata.yaml + "\nlimits:\n  \(key): \(amount)"])
    return try Library(root: folder.url).kata("sample")
  }

  @Test(arguments: rows)
  func `is read at the ends of its range`(limit: Limit) throws {
    let key = try #require(limit.row.key)
    for amount in [max(1, limit.row.range.lowerBound), limit.row.range.upperBound] {
      #expect(try load(key, "\(amount)").limits == [limit: Double(amount)])
    }
  }

  @Test(arguments: rows)
  func `is refused beyond them, with what it must be`(limit: Limit) throws {
    let key = try #require(limit.row.key)
    let beyond = ["\(min(0, limit.row.range.lowerBound - 1))", "\(limit.row.range.upperBound + 1)"]
    for amount in beyond + ["many"] {
      let error = #expect(throws: LibraryError.self) { try load(key, amount) }
      guard case .broken(_, let problems) = error else { continue }
      #expect(
        problems.map(\.message) == [
          "`\(key)` must be \(limit.row.requirement), such as `\(key): \(limit.row.usual)`."
        ])
    }
  }
}
